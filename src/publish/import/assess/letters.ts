import { NONE, type Evidence, type Finding } from './evidence.ts';

/** Characters of which about half of any official Chinese text is made, whatever it is about. */
const COMMON = new Set(
  '的和一在不有人为大以中国年发会工作要对展行政市业部地方法民生建设全管理机关规定实施社经济度务服应加强推进制改革安标准及其他个上等单位负责组织支持项目资金企公共系统保障水平重点提高开能力完善动体用化区县村级主任由可同期出信息技术量产成本第条款到于与是省委员府各落导新农城乡教育科学质环境',
);
/** Least Han characters from which shares mean something. */
const LEAST = 120;
/** Share of common characters in a text of policy that was read rightly: seldom below. */
const USUAL = 0.44;
/** How far the share may stray by chance in a single letter; less than its standard deviation, for noise strays too. */
const CHANCE = 0.3;
const LOST = /[\ue000-\uf8ff\ufffd\u25a1\u25af]|[\u{f0000}-\u{10ffff}]/gu;
/** Letters that come of bytes read in a wrong encoding, and characters no policy uses. */
const STRANGE =
  /[\u0080-\u009f\u00a1-\u00af\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0400-\u1fff\u3400-\u4dbf\uac00-\ud7af\uff61-\uff9f]|锟|斤拷|烫烫|屯屯/gu;

/** Letters that are lost or come of a wrong encoding. */
export function lostLetters(text: string): Evidence {
  const ink = text.replace(/\s+/gu, '');
  if (ink.length === 0) return NONE;
  const lost = ink.match(LOST)?.length ?? 0;
  const strange = ink.match(STRANGE)?.length ?? 0;
  const share = (lost + strange) / ink.length;
  if (lost + strange === 0) return NONE;
  return { share: Math.min(1, share * 25), findings: places(text) };
}

function places(text: string): Finding[] {
  const findings: Finding[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length && findings.length < 5; i += 1) {
    const found = [...(lines[i] ?? '').matchAll(LOST), ...(lines[i] ?? '').matchAll(STRANGE)].map(
      (m) => m[0],
    );
    if (found.length > 0)
      findings.push({
        code: 'letters',
        message: `无法辨认的字符 letters that can’t be read: ${[...new Set(found)].slice(0, 6).join(' ')}`,
        line: i + 1,
      });
  }
  return findings;
}

/** How far the letters are not those of which policy texts are made: glyphs read as others, noise. */
export function uncommonLetters(text: string): Evidence {
  let han = 0;
  let common = 0;
  let letters = 0;
  for (const ch of text) {
    if (ch >= '一' && ch <= '鿿') {
      han += 1;
      if (COMMON.has(ch)) common += 1;
    }
    if (!/\s/u.test(ch)) letters += 1;
  }
  if (letters === 0) return NONE;
  if (han < LEAST)
    return han < letters * 0.3
      ? { share: 1, findings: [{ code: 'few-han', message: '汉字很少 next to no Chinese', line: null }] }
      : NONE;
  const share = common / han;
  // The share in few letters strays by chance.
  const lack = Math.max(0, (USUAL - share - CHANCE / Math.sqrt(han)) / USUAL);
  if (lack === 0) return NONE;
  return {
    share: Math.min(1, lack * 2.2),
    findings:
      lack < 0.12
        ? []
        : [
            {
              code: 'garbled',
              message: '用字反常，疑为乱码 the letters are not those of a Chinese policy text: garbled?',
              line: null,
            },
          ],
  };
}
