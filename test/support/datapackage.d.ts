/** The validator of the Frictionless standard has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    read(options: { keyed: boolean; relations: boolean }): Promise<unknown[]>;
  }
  export const Package: {
    load(
      descriptor: string,
      options: { basePath: string; strict: boolean },
    ): Promise<{ readonly valid: boolean; readonly errors: Error[]; readonly resources: Resource[] }>;
  };
}
