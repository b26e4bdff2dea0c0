/** Keep the collection for reading without a network; say quietly when a newer one is there. */
import { fileHref } from '../lib/href.ts';
import { t } from '../lib/language.ts';
import { h } from './dom.ts';

const HOUR = 3_600_000;

/** Somebody who saves data is not sent what she didn't ask for. */
const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

function announce(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('.update') !== null) return;
  const reload = h('button', { type: 'button', class: 'button button--small' }, t('更新', 'Reload'));
  const later = h(
    'button',
    { type: 'button', class: 'button button--small button--quiet' },
    t('以后', 'Later'),
  );
  const box = h(
    'div',
    { class: 'update no-print', role: 'status' },
    h('span', {}, t('有新版本。', 'A newer version is there.')),
    reload,
    later,
  );
  later.addEventListener('click', () => {
    box.remove();
  });
  reload.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    registration.waiting?.postMessage({ type: 'take-over' });
  });
  document.body.append(box);
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(fileHref('/sw.js'), { scope: fileHref('/') });
  // This page came from the network a moment ago: the newer worker may have it.
  registration.waiting?.postMessage({ type: 'take-over' });
  navigator.serviceWorker.controller?.postMessage({ type: 'opened' });
  const watch = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first of all has nothing before it.
      if (installing.state === 'installed' && navigator.serviceWorker.controller !== null)
        announce(registration);
    });
  };
  registration.addEventListener('updatefound', watch);
  // The browser looks for a newer one by itself when a page is opened, and may have found it by now.
  watch();
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  });
}

if ('serviceWorker' in navigator && !savesData()) {
  const start = (): void => {
    // A browser may refuse, in private windows for example: the site works without.
    const quietly = (): void => void register().catch(() => undefined);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(quietly, { timeout: 5000 });
    else setTimeout(quietly, 1000);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
