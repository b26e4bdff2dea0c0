import type { RegionIndex } from '../../text/regions.ts';
import type { Piece } from './split.ts';

const CLASS =
  '(?:省直管试点县|省直管县|计划单列市|地级以上市|直辖市|设区市|省辖市|自治区|自治州|自治县|自治旗|县级市|市辖区|地级市|功能区|开发区|高新区|经开区|示范区|先行区|管理区|林区|特区|新区|园区|街道|村居|社区|乡镇|镇街|地区|地方|地|省|市|州|盟|旗|县|区|乡|镇|团场|师)';
const NOTE = '(?:〔[^〔〕]{1,12}〕|（[^（）]{1,12}）)';
const GOVERNMENT =
  '(?:各级)?(?:人民政府|政府|行政公署|行署|管理委员会|管委会|党工委|党委|街道办事处|办事处)(?:[和、及]?(?:党委|政府|人民政府|管委会|办事处))?';
const PURE_CLASS = new RegExp(`^(?:各|有关|相关|各有关|各相关|所有)?(?:级)?(?:${CLASS}${NOTE}?){1,4}$`, 'u');
const CLASS_GOVERNMENT = new RegExp(`^(?:${CLASS}${NOTE}?){1,4}${GOVERNMENT}(?!办)`, 'u');
const BARE_LEVEL = /^(?:省|自治区|市|州|盟|区|县|旗|镇|乡)$/u;

/** 各盟行政公署、市人民政府; 各县（市、区）政府、管委会. */
function continuesGroup(last: string, text: string): boolean {
  if (!/^(?:各|有关|相关)/u.test(last)) return false;
  if (/(?:行政公署|行署)$/u.test(last)) return CLASS_GOVERNMENT.test(text);
  return /(?:政府|党委)$/u.test(last) && /^(?:人民政府|政府|管委会|行署)(?!办)/u.test(text);
}

/**
 * Put pieces together again that are one group: 各市、县〔市、区〕人民政府;
 * 各省、自治区、直辖市人民政府; 市、区发展改革局.
 */
export function joinGroups(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const append = (piece: Piece): void => {
    const last = out.pop();
    out.push(last === undefined ? piece : { text: `${last.text}、${piece.text}`, sign: last.sign });
  };
  for (let i = 0; i < pieces.length; i += 1) {
    const first = pieces[i];
    if (first === undefined) break;
    if (!PURE_CLASS.test(first.text)) {
      if (first.sign === '、' && continuesGroup(out.at(-1)?.text ?? '', first.text)) append(first);
      else out.push(first);
      continue;
    }
    let text = first.text;
    for (let next = pieces[i + 1]; next?.sign === '、'; next = pieces[i + 1]) {
      const isGovernment = CLASS_GOVERNMENT.test(next.text);
      const isClass = PURE_CLASS.test(next.text) && !/^[各有相所]/u.test(next.text);
      const last = text.slice(text.lastIndexOf('、') + 1);
      if (!isGovernment && !isClass && !BARE_LEVEL.test(last)) break;
      text = `${text}、${next.text}`;
      i += 1;
      if (!isClass) break;
    }
    out.push({ text, sign: first.sign });
  }
  return out;
}

const SHARED = /(?:人民政府|政府|管理委员会|管委会|党工委)(?=$|等|按|负责|落实|牵头|配合|分别)/u;
const PLACE = /^(?!各|有关|相关).{1,14}(?:新区|高新区|经开区|开发区|示范区|园区|[市县区州旗盟])$/u;

/** 鼓楼区、玄武区人民政府: places that share the word behind the last of them. */
export function shareSuffix(items: readonly string[], regions: RegionIndex): string[] {
  const out = [...items];
  let suffix: string | null = null;
  let level = '';
  for (let i = out.length - 1; i >= 0; i -= 1) {
    const item = out[i] ?? '';
    const shared = SHARED.exec(item);
    if (shared !== null) {
      const place = item.slice(0, shared.index);
      const named = PLACE.test(place) && place.length >= 3;
      suffix = named ? shared[0] : null;
      level = place.slice(-1);
      continue;
    }
    if (suffix === null) continue;
    if (item.length >= 3 && PLACE.test(item)) out[i] = item + suffix;
    else if (regions.byName(item) !== null) out[i] = item + level + suffix;
    else suffix = null;
  }
  return out;
}
