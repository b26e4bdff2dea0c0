/** Money and rates that are given. */
import { isCount, isShare, word, type RoleRule } from './role-rule.ts';
import type { Site } from './site.ts';
import { CLASS_NOUNS, INCENTIVE_WORDS } from './words.ts';

const INCENTIVE = word(INCENTIVE_WORDS);
const INCENTIVE_NOUN =
  /^的?(?:标准)?[^，；。的]{0,6}(?:补助|补贴|奖励|资助|奖补|奖金|贴息|优惠|扶持|补偿|支持|资金)/u;
/** 1亿元的企业给予奖励: who is given, not what. */
const GIVEN_TO = new RegExp(
  `^的[^，。；、的]{0,10}(?:${CLASS_NOUNS})[^，。；]{0,4}(?:给予|按|予以|可|一次性)`,
  'u',
);
/** Names of what is given. */
const NAMED =
  /(?:支持|补助|补贴|奖励|奖补|资助|贴息|扶持|补偿)(?:资金)?(?:金额|经费|比例|额度|标准|上限|总额|系数)[^，。；]{0,24}$|优惠(?:税率|利率|费率)[^，。；]{0,4}$/u;
const GIVES = /给予[^，。；]{0,10}(?:补助|补贴|奖励|资助|贴息|奖补|补偿|支持)/u;
const PER_CENT_OF = /^的(?:比例|标准|额度)/u;
/** 按设备投资额的10%、最高1000万元给予补助. */
const SHARE_GIVEN = /按照?[^，。；、]{2,20}的$/u;
const isShareOrPoint = (s: Site): boolean => isShare(s) || s.measure.dimension === 'percentage-point';

export const INCENTIVE_RULES: readonly RoleRule[] = [
  {
    id: 'role/incentive-named',
    role: 'incentive',
    note: '支持金额、补助比例、优惠税率等名称之下的数',
    holds: (s) =>
      !isCount(s) &&
      (NAMED.test(s.left) ||
        (isShare(s) &&
          /按照?$/u.test(s.left) &&
          (PER_CENT_OF.test(s.right) ? INCENTIVE.test(s.part) : GIVES.test(s.part))) ||
        (isShare(s) && s.followed && SHARE_GIVEN.test(s.left) && GIVES.test(s.part))),
    examples: [
      '单个项目支持金额原则上不超过【1亿元】。',
      '支持比例不超过项目总投资的【15%】。',
      '执行优惠税率【15%】。',
      '对服务费支出按【50%】的比例、最高20万元给予补助。',
      '按设备投资额的【10%】、最高1000万元给予补助。',
      '前三年按【100%】、后两年按50%给予租金补助。',
      '单项支持经费不超过【2000万元】。',
    ],
    counterExamples: ['绿色信贷比例达到【15%】。', '回收利用比例提高到【50%】。'],
  },
  {
    id: 'role/incentive-goes-on',
    role: 'incentive',
    note: '奖补之后的上浮、利率',
    holds: (s) =>
      (s.measure.dimension === 'percentage-point' || isShare(s) || s.measure.dimension === 'money') &&
      ((/(?:可|再|另|予以)?(?:上浮|下浮|上调|提高|增加|加发|叠加)[^，。；]{0,6}$/u.test(s.left) &&
        (/上浮|下浮|再|另|可(?:提高|上调|增加)|叠加|加发/u.test(s.left) ||
          /^(?:的)?(?:补助|补贴|奖励)/u.test(s.right)) &&
        INCENTIVE.test(s.lead)) ||
        (/(?:利率|费率|税率|贴息)[^，。；]{0,4}$/u.test(s.left) &&
          /支持|贴息|贷款|补助|优惠/u.test(s.lead + s.part) &&
          isShareOrPoint(s))),
    examples: [
      '按核定投资的30%给予补助，其中革命老区可上浮【10个百分点】。',
      '支持工具按贷款本金提供资金支持，利率为【1.75%】。',
      '财政贴息【2个百分点】。',
    ],
    counterExamples: ['给予政策补助，力争产值提高【10%】。', '不良贷款率控制在【2%】。'],
  },
  {
    id: 'role/incentive-noun',
    role: 'incentive',
    note: '数后就是补助、奖励',
    holds: (s) =>
      !isCount(s) &&
      (INCENTIVE_NOUN.test(s.right) || /^的?标准/u.test(s.right)) &&
      !GIVEN_TO.test(s.right) &&
      INCENTIVE.test(s.part + s.rest),
    examples: [
      '给予【0.1元/千瓦时】的补贴。',
      '按每份报告【5000元】的标准，给予补助。',
      '按投资额的【14%】给予补助。',
    ],
    counterExamples: ['【500万元】以上的改造项目，给予补助。', '对年产值达到【1亿元】的企业给予奖励。'],
  },
  {
    id: 'role/incentive-cap',
    role: 'incentive',
    note: '单个项目最高不超过：补助的上限',
    holds: (s) =>
      s.measure.dimension === 'money' &&
      /最高|单个|每个|每户|每家|每台|每辆|累计|总额|不超过|上限/u.test(s.left + s.part.slice(-60)) &&
      INCENTIVE.test(s.lead),
    examples: ['按设备投资额的20%给予补助，单个项目最高不超过【1000万元】。'],
    counterExamples: ['主营业务收入超过【3000亿元】。'],
  },
  {
    id: 'role/incentive-words',
    role: 'incentive',
    note: '奖励、补助、下调等之后的钱与比例',
    holds: (s) =>
      (s.measure.dimension.startsWith('money') || isShare(s) || s.measure.dimension === 'basis-point') &&
      INCENTIVE.test(s.left + (s.measure.dimension === 'basis-point' ? '' : s.right)) &&
      !/(?<!补助|补贴|贴息|奖励)(?:比例|占比|比重|率)(?:达到|达|提高到|不低于|为|提升至)*$/u.test(s.left),
    examples: ['奖励【5万元】。', '最低利率可下调【20个基点】。'],
    counterExamples: ['研发投入达到【5亿元】。'],
  },
];
