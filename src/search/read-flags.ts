import { splitText } from '../text/sentences.ts';
import { firstAtLeast, type ClauseEntry } from './corpus.ts';
import type { WholeFile } from './format.ts';
import { AT } from './place.ts';
import { places } from './read-clauses.ts';
import { readBoundaries } from './words.ts';

/** `Corpus.flags`: what stands at every position of the text. */
export function readFlags(file: WholeFile, clauses: ClauseEntry[]): Uint8Array {
  const last = clauses.at(-1);
  const flags = new Uint8Array(last === undefined ? 1 : last.offset + last.normalized.text.length + 1);
  const boundaries = readBoundaries(
    clauses.map((clause) => clause.normalized.text),
    file.words,
  );
  clauses.forEach((clause, i) => {
    flags.set(boundaries[i] ?? [], clause.offset);
  });
  const mark = (clause: ClauseEntry, start: number, end: number, bit: number): void => {
    const { starts } = clause.normalized;
    for (let at = firstAtLeast(starts, start); (starts[at] ?? end) < end; at += 1) {
      const position = clause.offset + at;
      flags[position] = (flags[position] ?? 0) | bit;
    }
  };
  clauses.forEach((clause, i) => {
    const start = file.clauses.headingStart[i] ?? -1;
    if (start !== -1) mark(clause, start, start + clause.headingLength, AT.heading);
    for (const chip of clause.chips)
      if (chip.role === 'target') mark(clause, chip.start, chip.end, AT.target);
    for (const { start: from, end } of [...clause.quantities, ...clause.milestones])
      mark(clause, from, end, AT.record);
    if (clause.chips.length > 0) markSentences(clause, flags);
  });
  let i = 0;
  for (const at of places(file.responsibilities.clause)) {
    const start = file.responsibilities.start[i] ?? 0;
    const clause = clauses[at];
    if (clause !== undefined) mark(clause, start, start + (file.responsibilities.length[i] ?? 0), AT.duty);
    i += 1;
  }
  return flags;
}

/** Sentences that state a commitment. */
function markSentences(clause: ClauseEntry, flags: Uint8Array): void {
  for (const sentence of splitText(clause.normalized.text).sentences) {
    const { start, end } = clause.normalized.span(sentence.start, sentence.end);
    if (!clause.chips.some((chip) => chip.start < end && start < chip.end)) continue;
    for (let at = clause.offset + sentence.start; at < clause.offset + sentence.end; at += 1)
      flags[at] = (flags[at] ?? 0) | AT.sentence;
  }
}
