import type { Block } from './blocks.ts';
import { readDateIn } from './front-fields.ts';
import { GIVEN, PROMULGATION } from './front.ts';

/** The date that a bracket under the title gives (…公布, …通过, 2023年1月10日在…上), and its line; or null. */
export function readPromulgation(front: readonly Block[]): { value: string; line: number } | null {
  const block = front.find(({ text: printed }) => {
    const text = printed.trim();
    return (PROMULGATION.test(text) && /^[（(0-9０-９]/u.test(text)) || GIVEN.test(text);
  });
  const value = block === undefined ? null : promulgation(whole(block, front));
  return block === undefined || value === null ? null : { value, line: block.startLine };
}

/** A bracket of adoption that goes on over a blank line (…通过 / 2023年3月30日…批准）). */
function whole(block: Block, front: readonly Block[]): string {
  const next = front[front.indexOf(block) + 1]?.text.trim() ?? '';
  const cut = /^[（(][^（()）]*$/u.test(block.text.trim()) && /^[^（()）]{6,200}[)）]$/u.test(next);
  return cut ? `${block.text.trim()} ${next}` : block.text;
}

/**
 * 2008年8月1日…公布: the date of promulgation, else of approval or adoption; none
 * where the text was adopted and later amended, for it is of both dates.
 */
function promulgation(printed: string): string | null {
  // 2021 年 7 月 30 日 is one date.
  const text = printed.replace(/(?<=[0-9０-９])\s{1,3}(?=[年月日])|(?<=[年月])\s{1,3}(?=[0-9０-９])/gu, '');
  const parts = text.split(/[，,；;\s\u3000]+|(?<=[过准改正布定])(?=[0-9０-９]{4}\s{0,3}年)/u);
  const read = (word: RegExp): string | null => {
    const part = parts.find((p) => word.test(p) && readDateIn(p) !== null);
    return part === undefined ? null : readDateIn(part);
  };
  const amended = parts.filter((p) => readDateIn(p) !== null && /通过|修订|修正|修改/u.test(p)).length > 1;
  const value = read(/公布|颁布|发布/u) ?? (amended ? null : (read(/批准/u) ?? readDateIn(printed)));
  return value;
}
