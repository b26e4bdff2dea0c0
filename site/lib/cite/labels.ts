import type { Form } from './forms.ts';

interface FormLabel {
  readonly zh: string;
  readonly en: string;
  /** Language of what is generated. */
  readonly lang: 'zh-Hans' | 'en';
  /** Ending and type of a file that reference managers read; null: words to be printed. */
  readonly file: string | null;
  readonly type: string | null;
}
const words = (zh: string, en: string, lang: FormLabel['lang']): FormLabel => ({
  zh,
  en,
  lang,
  file: null,
  type: null,
});
const file = (name: string, ending: string, type: string): FormLabel => ({
  zh: name,
  en: name,
  lang: 'zh-Hans',
  file: ending,
  type,
});

export const FORM_LABELS: Record<Form, FormLabel> = {
  gb: words('GB/T 7714—2015', 'GB/T 7714—2015', 'zh-Hans'),
  legal: words('法学引注手册', 'Chinese legal citation', 'zh-Hans'),
  apa: words('APA 文献表', 'APA, reference list', 'en'),
  'apa-text': words('APA 文内', 'APA, in the text', 'en'),
  bibtex: file('BibTeX', 'bib', 'application/x-bibtex'),
  ris: file('RIS', 'ris', 'application/x-research-info-systems'),
  csl: file('CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json'),
};
