/** The service worker of a site that keeps nothing: it takes away what an earlier one kept, and itself. */
(() => {
  const worker = self as unknown as ServiceWorkerGlobalScope;
  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('activate', (event) => {
    const leave = async (): Promise<void> => {
      const own = `ceheng ${new URL(worker.registration.scope).pathname} `;
      for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
      await worker.registration.unregister();
    };
    event.waitUntil(leave());
  });
})();
