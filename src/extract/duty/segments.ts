import type { UnitRole } from '../../model/index.ts';
import { readLabel } from './words.ts';

/** A stretch of a list under one label; half-open offsets. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: UnitRole | null;
  /** False for 完成时限：, 责任人：. */
  readonly read: boolean;
}

/** Cut at labels and at ； 。 outside brackets; a label holds up to the next one. */
export function splitSegments(text: string): { parts: Segment[]; labelled: boolean } {
  const parts: Segment[] = [];
  let start = 0;
  let role: UnitRole | null = null;
  let read = true;
  let labelled = false;
  let depth = 0;
  /** Start of the item that is being read. */
  let item = 0;
  const close = (end: number): void => {
    if (end > start) parts.push({ start, end, role, read });
  };
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i);
    if ('（〔【《'.includes(ch)) depth += 1;
    else if ('）〕】》'.includes(ch)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if ('，、；。'.includes(ch)) item = i + 1;
    if (ch === '；' || ch === '。') {
      close(i);
      start = i + 1;
    } else if (ch === '：' || (ch === '为' && isLabel(text, item, i))) {
      const label = readLabel(text.slice(Math.max(start, i - 14), i));
      if (label === null) continue;
      close(i - label.length);
      role = label.role;
      read = label.role !== null;
      labelled ||= read;
      start = i + 1;
    }
  }
  close(text.length);
  return { parts, labelled };
}

/** 牵头单位为市水利局; not 第一责任单位为牵头单位, which is a convention. */
function isLabel(text: string, start: number, at: number): boolean {
  if (at - start > 14 || /^(?:牵头|责任|主办)/u.test(text.slice(at + 1, at + 3))) return false;
  const label = readLabel(text.slice(start, at));
  return label !== null && label.role !== null && label.length === at - start && label.length >= 4;
}
