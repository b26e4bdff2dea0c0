import { z } from 'zod';
import { Figure, FigureDocument } from './figure.ts';

/** A figure as it stands in corpus/references: what its document says is not repeated. */
const FigureEntry = Figure.omit({
  documentId: true,
  documentTitle: true,
  documentTitleEn: true,
  level: true,
  region: true,
  regionCodes: true,
});

/** One file of corpus/references: a document whose text is not in the corpus, and its figures `{documentId}-f1` … */
export const FigureFile = z
  .strictObject({ document: FigureDocument, figures: z.array(FigureEntry) })
  .superRefine(({ document, figures }, issues) => {
    for (const [i, { id }] of figures.entries())
      if (id !== `${document.id}-f${i + 1}`)
        issues.addIssue({
          code: 'custom',
          path: ['figures', i, 'id'],
          message: `is ${document.id}-f${i + 1} at this place`,
        });
  });
export type FigureFile = z.infer<typeof FigureFile>;

/** The published records of a file, in its order. */
export function figuresOf(file: FigureFile): Figure[] {
  const { id: documentId, title: documentTitle, titleEn: documentTitleEn, ...place } = file.document;
  const { level, region, regionCodes } = place;
  const shared = { documentId, documentTitle, documentTitleEn, level, region, regionCodes };
  return file.figures.map((figure) => ({ ...figure, ...shared }));
}
