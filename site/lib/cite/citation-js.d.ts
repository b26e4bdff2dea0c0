/** The parts of citation-js that are used; the packages bring no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object);
    format(format: string, options?: object): string;
  }
  interface Register {
    add(name: string, xml: string): void;
    get(name: string): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: Register; locales: Register };
      get(name: '@bibtex'): { format: object };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
