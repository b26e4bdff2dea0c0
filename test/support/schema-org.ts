import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import ts from 'typescript';

const CONTEXT = 'https://schema.org';
const local = { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } };

/** Only the context of schema.org, from here: nothing is asked of the network. */
const documentLoader = (url: string): Promise<{ document: object; documentUrl: string }> =>
  url.replace(/\/$/u, '') === CONTEXT
    ? Promise.resolve({ document: local, documentUrl: url })
    : Promise.reject(new Error(`asked the network for ${url}`));

type Expand = (node: object, options: object) => Promise<unknown[]>;

/** JSON-LD as an independent processor expands it; it throws where it would drop anything. */
export const expand = (node: object): Promise<unknown[]> =>
  (jsonld.expand as unknown as Expand)(node, { documentLoader, base: 'https://example.org/', safe: true });

/**
 * Faults of nodes against the vocabulary: unknown types and properties, values
 * of a type that the property does not take. The vocabulary is schema.org's own
 * as schema-dts makes types of it, and the compiler is the judge. `type`: name
 * of a type of schema.org; a fault's `node` counts from 0.
 */
export function vocabularyFaults(
  nodes: readonly { type: string; node: object }[],
): { node: number; fault: string }[] {
  const name = `${process.cwd()}/linked-data-under-test.ts`;
  const types = [...new Set(nodes.map((n) => n.type))].join(', ');
  const lines = nodes.map(
    ({ type, node }, i) =>
      `export const n${i}: WithContext<${type}> = ${JSON.stringify(node).replaceAll('\u2028', '\\u2028')};`,
  );
  const text = `import type { WithContext, ${types} } from 'schema-dts';\n${lines.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, text, version) : read(file, version);
  const program = ts.createProgram([name], options, host);
  // Without the vocabulary every node would pass.
  if (
    program.getSourceFile(
      createRequire(import.meta.url)
        .resolve('schema-dts')
        .replace(/\.js$/u, '.d.ts'),
    ) === undefined
  )
    throw new Error('the vocabulary of schema-dts was not read');
  return ts.getPreEmitDiagnostics(program).map((d) => {
    const words = ts.flattenDiagnosticMessageText(d.messageText, '\n').split('\n').slice(-1).join('');
    // The first line is the import.
    const line = d.file?.fileName === name ? d.file.getLineAndCharacterOfPosition(d.start ?? 0).line : 0;
    return { node: line - 1, fault: words };
  });
}
