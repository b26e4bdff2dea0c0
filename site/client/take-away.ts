/**
 * Take the view along as it stands. The links lead to files of the whole page,
 * made when the site was built, where there are such; here the view itself is
 * written, by writers that are fetched when they are asked for.
 */
import { t } from '../lib/language.ts';
import { readBundle } from '../lib/read-bundle.ts';
import { fileName, type Bundle } from '../lib/sheet.ts';

const FORMATS: Readonly<Record<string, (bundle: Bundle) => Promise<Blob>>> = {
  csv: async (bundle) => {
    const { toCsv } = await import('../lib/sheet-csv.ts');
    return new Blob([toCsv(bundle)], { type: 'text/csv;charset=utf-8' });
  },
  xlsx: async (bundle) => (await import('../lib/sheet-xlsx.ts')).toXlsx(bundle),
  docx: async (bundle) => (await import('../lib/sheet-docx.ts')).toDocx(bundle),
};

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-take]')) {
  const status = bar.querySelector<HTMLElement>('[data-take-status]');
  if (status === null) continue;
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    const asked =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take-as]') : null;
    const format = asked?.dataset['takeAs'] ?? '';
    const write = FORMATS[format];
    if (write === undefined) return;
    event.preventDefault();
    status.textContent = t('正在生成……', 'Writing the file…');
    const bundle = readBundle(document, location.href, new Date().toISOString().slice(0, 10));
    write(bundle).then(
      (blob) => {
        save(blob, fileName(bundle.title, format));
        status.textContent = t(
          `已生成：${bundle.sheets.length} 张表，${bundle.citations.length} 条引文`,
          `Done: tables ${bundle.sheets.length}, citations ${bundle.citations.length}`,
        );
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        status.textContent = t(
          `没有生成：${reason}。请重试。`,
          `The file was not written (${reason}). Please try again.`,
        );
      },
    );
  });
}
