import type { ParsedText } from '../../parse/index.ts';
import type { RegionEntry } from '../../model/index.ts';
import type { RegionIndex } from '../../text/regions.ts';

/** Words with which a province speaks of itself, and with which a city under the state does. */
const PROVINCE = /全省|我省|省政府|省委|省级|省直|各设区|各市[、（(]|各市州|全区|自治区/gu;
const MUNICIPALITY = /全市|本市|我市|市政府|各区/gu;
/** How much of a text is looked at, in characters, and how many such words bear a guess out. */
const OPENING = 20_000;
const ENOUGH = 2;

/** What stands after the one letter of a province in numbers of its bodies: 苏水节, 京政发, 沪发改规范. */
const BODY_OF_PROVINCE =
  /^(?:政|府|委|办|厅|发改|工信|财|水|建|环|自然|国土|交|农|林|教|科|卫|民|人社|商|市监|能|统|应急|文旅|住建|生态|经信|金|税|医保)/u;
/** These letters begin numbers of cities as well: 宁政发 (南京), 青政发 (青岛). */
const SHARED = '宁青吉';

/**
 * The province whose letter begins the document number, where the text speaks as
 * a province does; else null. Cities have letters of their own that are no data here.
 */
export function placeOfNumber(parsed: ParsedText, regions: RegionIndex): RegionEntry | null {
  const number = parsed.front.documentNumber;
  if (number === null || SHARED.includes(number.charAt(0)) || !BODY_OF_PROVINCE.test(number.slice(1)))
    return null;
  const letter = number.charAt(0);
  const found = regions.children('000000').find((r) => r.abbreviation === letter);
  if (found === undefined) return null;
  let text = '';
  for (const clause of parsed.clauses) {
    if (text.length > OPENING) break;
    text += clause.text;
  }
  const own = found.name.endsWith('市') ? MUNICIPALITY : PROVINCE;
  const said = (text.match(own)?.length ?? 0) + text.split(found.name).length - 1;
  return said >= ENOUGH ? found : null;
}
