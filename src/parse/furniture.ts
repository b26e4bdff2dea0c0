import type { SourceLine } from './markdown.ts';

interface FurnitureRule {
  pattern: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}

const BUTTON =
  '(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到|至)?|纠错|我要纠错|返回(?:顶部|上页|首页|列表)?|下载|保存|复制|朗读|微信|微博|新浪微博|QQ|空间|QQ空间|朋友圈|字号|字体|大|中|小|默认|特大|超大|语音播报)';

/** Lines of a web page around the text, whole lines only. Lines with facts (来源, 发布时间) are not among them. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    // Buttons, alone or several in a row.
    pattern: new RegExp(`^[【[(（]?(?:${BUTTON}[\\s:：|｜/【】\\[\\]()（）+-]{0,6}){1,16}$`, 'u'),
    examples: [
      '打印 关闭',
      '打印本页 关闭窗口',
      '分享到： 微信 微博',
      '【字体：大 中 小】 打印',
      '字号：[大 中 小]',
    ],
    counterExamples: ['关闭小火电机组', '中小企业', '下载中心建设'],
  },
  {
    pattern:
      /^[【[(（]?\s{0,9}字\s{0,9}(?:号|体)\s{0,9}(?:大小)?\s{0,9}[:：]?\s{0,9}[【[(（]?\s{0,9}(?:特|超)?大\s{0,9}[|]?\s{0,9}中\s{0,9}[|]?\s{0,9}小(?:[\s】\])|].{0,20})?$/u,
    examples: ['字体大小：大 中 小', '字号：大 | 中 | 小 打印'],
    counterExamples: ['字号大中小企业'],
  },
  {
    pattern: /^.{0,12}(?:扫一扫|扫描二维码|用微信扫描|手机(?:端|版|扫码)?(?:浏览|阅读|查看|打开)).{0,24}$/u,
    examples: ['扫一扫在手机打开当前页', '扫一扫 手机端浏览'],
    counterExamples: ['手机产业'],
  },
  {
    pattern:
      /^.{0,80}(?:ICP\s{0,9}备|公网安备|网站标识码|版权所有|[Cc]opyright|网站地图|联系我们|技术支持[:：]|网站声明|隐私声明).{0,120}$/u,
    examples: ['版权所有：某政府网 京ICP备000号', '网站地图 | 联系我们'],
    counterExamples: ['加强版权保护'],
  },
  {
    pattern: /^(?:【|\[)?\s{0,9}(?:上|下)一?[篇条页]\s{0,9}[】\]]?\s{0,9}[:：].{0,80}$/u,
    examples: ['上一篇：关于做好有关工作的通知', '下一条: 没有了'],
    counterExamples: ['上一篇章写得好'],
  },
  {
    pattern: /^相关(?:稿件|链接|文档|文件|附件|阅读|解读|政策|新闻|信息|文章|推荐)\s{0,9}(?:[:：].{0,60})?$/u,
    examples: ['相关稿件', '相关链接：', '相关解读：一图读懂'],
    counterExamples: ['相关政策措施', '相关部门'],
  },
  {
    pattern:
      /^[【[]?\s{0,9}(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s{0,9}[:：]\s{0,9}[0-9,]{0,9}\s{0,9}次?\s{0,9}[】\]]?$/u,
    examples: ['浏览次数：1234', '【点击数：88】'],
    counterExamples: ['访问企业12次'],
  },
  {
    pattern:
      /^[↑↓\s]{0,9}(?:点击|长按).{0,8}(?:蓝字|二维码).{0,16}$|^点.{0,3}(?:在看|赞).{0,20}$|^(?:阅读|查看)原文$/u,
    examples: ['点击上方蓝字关注我们', '长按识别二维码关注', '点“在看”分享给更多人', '阅读原文'],
    counterExamples: ['点评先进典型事迹', '查看原文件'],
  },
  {
    pattern: /^(?:【\s{0,9})?我要纠错(?:\s{0,9}】)?.{0,24}$/u,
    examples: ['【我要纠错】责任编辑：某某'],
    counterExamples: ['纠错机制'],
  },
  {
    // Breadcrumbs.
    pattern:
      /^(?:您|你)?(?:的)?(?:现在|当前|目前|所在)?(?:的|所在)?(?:位置|在位置)\s{0,9}(?:是|为)?\s{0,9}[:：].{0,120}$/u,
    examples: [
      '当前位置：首页 > 政务公开',
      '您现在的位置：首页 » 政策 » 正文',
      '您当前所在位置：网站首页>文件',
    ],
    counterExamples: ['位置优越：交通便利'],
  },
  {
    pattern:
      /^(?:网站|本站)?(?:首页|主页)\s{0,9}(?:[>＞»›→|/\\-]{1,3}\s{0,9}[^>＞»›→。，]{1,30}\s{0,9}){1,9}$/u,
    examples: ['首页 > 政策 > 国务院文件', '网站首页>>公开>>正文'],
    counterExamples: ['首页', '首页建设'],
  },
];

/** Entries of a site's menu; only above the text and only as whole lines. */
const MENU =
  /^(?:网站)?(?:首页|主页|登录|注册|登录\s{0,9}[|/]?\s{0,9}注册|无障碍(?:浏览|阅读|版)?|长者(?:模式|版|助手)|关怀版|适老(?:化|版)|繁[體体](?:版|中文)?|简体(?:版|中文)?|English|EN|要闻(?:动态|资讯)?|新闻(?:中心|动态|资讯)|政务(?:公开|服务|动态|新媒体)|政府信息公开|信息公开|互动(?:交流|平台)|公众参与|政民互动|走进.{2,6}|.{2,6}概况|专题(?:专栏|集锦)?|数据(?:开放|发布)?|政策(?:文件|法规|解读)?|办事(?:服务|大厅)?|机构(?:概况|职能|设置)?|搜索|高级搜索|热门搜索[:：]?.{0,20}|搜\s{0,9}索|移动版|智能问答|网站支持IPv6)$/u;

/** How far down the head of a page reaches, in lines. */
const HEAD_LINES = 80;
/** How many lines may follow a list of links at the end. */
const TAIL_LINES = 60;

const isFurniture = (text: string): boolean =>
  text.length <= 200 && FURNITURE_RULES.some((rule) => rule.pattern.test(text));

/**
 * Part the text from the web page around it: breadcrumbs, menus above it,
 * buttons, links to other articles and the foot of the site below it.
 */
export function dropFurniture(lines: readonly SourceLine[]): { kept: SourceLine[]; dropped: SourceLine[] } {
  const drop = new Set<number>();
  const prose = lines.findIndex((l) => /[。；]/u.test(l.text) || l.text.length > 100);
  const head = Math.min(prose === -1 ? lines.length : prose, HEAD_LINES);
  let crumbs = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.heading !== null) continue;
    if (isFurniture(line.text)) {
      drop.add(i);
      if (i < head && (/位置/u.test(line.text) || /[>＞»›→]/u.test(line.text))) crumbs = i;
    } else if (i < head && MENU.test(line.text)) drop.add(i);
  }
  // Short lines above the breadcrumbs are the site's, not the text's.
  for (let i = 0; i < crumbs; i += 1) if ((lines[i]?.text.length ?? 0) <= 24) drop.add(i);
  dropLinksAtEnd(lines, drop);
  if (drop.size === 0) return { kept: [...lines], dropped: [] };
  return {
    kept: lines.filter((_, i) => !drop.has(i)),
    dropped: lines.filter((_, i) => drop.has(i)),
  };
}

/** After 相关稿件 or 上一篇 near the end stand links to other pages, each a line without a stop. */
function dropLinksAtEnd(lines: readonly SourceLine[], drop: Set<number>): void {
  for (let i = Math.max(0, lines.length - TAIL_LINES); i < lines.length; i += 1) {
    if (!drop.has(i) || !/^(?:相关|[【[]?\s{0,9}[上下])/u.test(lines[i]?.text ?? '')) continue;
    const rest = lines.slice(i + 1);
    if (rest.some((l) => /[。；]/u.test(l.text) || l.text.length > 80 || l.heading !== null)) continue;
    for (let k = i + 1; k < lines.length; k += 1) drop.add(k);
    return;
  }
}
