/** What a relation adds to its reasons, in the language of the page. The published note is Chinese. */
import type { Collection } from './collection.ts';
import { language } from './language.ts';

const FIXED: Readonly<Record<string, string>> = {
  '总量指标，两级辖区大小不同': 'a total, and the two jurisdictions differ in size',
  两级均未写明基期: 'neither text gives a baseline',
  该指标没有公认的松紧方向: 'no agreed direction of more or less strict',
  '一为增、一为减': 'one is a rise, the other a fall',
  '一级设上限，一级设下限或目标值': 'one sets a ceiling, the other a floor or a target',
  '数值相同，本级为约数': 'same value, this one approximate',
  '数值相同，上级为约数': 'same value, the one above approximate',
};
const BASELINE = /^(本|上)级未写明基期，按规划期推定为(\d{4})年$/u;
const KIN = /^上级为相近指标“(.*)”$/u;

function english(data: Pick<Collection, 'indicators'>, part: string): string {
  const fixed = FIXED[part];
  if (fixed !== undefined) return fixed;
  const baseline = BASELINE.exec(part);
  if (baseline !== null)
    return `baseline ${baseline[1] === '本' ? '' : 'above '}not given, taken as ${baseline[2] ?? ''} from the planning period`;
  const kin = KIN.exec(part);
  if (kin === null) return part;
  const name = data.indicators.find((i) => i.name === kin[1])?.nameEn ?? kin[1] ?? '';
  return `a related indicator above: ${name}`;
}

/** Parts of a note; computed rates are shown apart and left out. */
export function noteParts(data: Pick<Collection, 'indicators'>, note: string): string[] {
  const parts = note.split('；').filter((part) => part !== '' && !part.startsWith('年均折算'));
  return language() === 'en' ? parts.map((part) => english(data, part)) : parts;
}
