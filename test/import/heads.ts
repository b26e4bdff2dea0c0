/** More heads as printers, web sites and OCR give them: stamps, columns of labels, letters sent with several texts. */
import type { FrontCase } from './fronts.ts';

const BODY = `一、总体要求
坚持节水优先、空间均衡，全面提高用水效率，推动形成节约用水的良好风尚。
二、主要任务
（一）加强计划用水管理。健全用水定额标准，严格超定额累进加价。
（二）推进管网改造。到2025年，公共供水管网漏损率控制在9%以内。`;
const ARTICLES = `第一章 总 则
第一条 为了加强节约用水管理，根据《中华人民共和国水法》，制定本办法。
第二章 管 理
第二条 县级以上人民政府应当加强对节约用水工作的领导。`;

export const HEADS: readonly FrontCase[] = [
  {
    name: 'labels in one column and their values in the next; the issuer stands three times',
    text: `索引号\n发文机关\n发文字号\n成文日期\n000014/2022-00310\n吉林省人民政府办公厅\n吉政办发〔2022〕36号\n2022年07月30日\n吉林省人民政府办公厅\n关于促进节水产业发展的实施意见\n吉政办发〔2022〕36号\n各市（州）人民政府：\n为促进节水产业发展，提出如下意见。\n${BODY}\n吉林省人民政府办公厅\n2022年7月30日`,
    title: '吉林省人民政府办公厅关于促进节水产业发展的实施意见',
    number: '吉政办发〔2022〕36号',
    date: '2022-07-30',
    issuers: ['吉林省人民政府办公厅'],
  },
  {
    name: 'a letter that sends several texts keeps its own title',
    text: `甘肃省水利厅关于印发《甘肃省取水管理办法》等两个文件的通知\n甘水规〔2022〕9号\n各市州水务局：\n现将《甘肃省取水管理办法》等两个文件印发给你们，请遵照执行。\n附件：1．甘肃省取水管理办法\n2．甘肃省用水定额管理办法\n甘肃省水利厅\n2022年1月25日\n附件1\n甘肃省取水管理办法\n${ARTICLES}\n附件2\n甘肃省用水定额管理办法\n${ARTICLES}`,
    title: '甘肃省水利厅关于印发《甘肃省取水管理办法》等两个文件的通知',
    number: '甘水规〔2022〕9号',
    date: '2022-01-25',
  },
  {
    name: 'a report of a news agency: 全文如下',
    text: `新华社北京10月21日电 近日，中共中央办公厅、国务院办公厅印发了《关于推进节水型社会建设的意见》，并发出通知，要求各地区各部门结合实际认真贯彻落实。\n《关于推进节水型社会建设的意见》全文如下。\n节水是重要举措，现提出如下意见。\n${BODY}`,
    title: '关于推进节水型社会建设的意见',
    number: null,
  },
  {
    name: 'a number with the code of registration; 规范性文件 in the title is no red head',
    text: `惠府规〔2023〕3号 HZFGS-2023-003\n惠州市人民政府关于公布行政规范性文件\n清理结果的通知\n各县（区）人民政府：\n现将清理结果通知如下：\n${BODY}\n惠州市人民政府\n2023年6月8日`,
    title: '惠州市人民政府关于公布行政规范性文件清理结果的通知',
    number: '惠府规〔2023〕3号',
    date: '2023-06-08',
  },
  {
    name: 'number and date in one bracket under the title',
    text: `国务院关于实施节水若干政策措施的通知\n（国发[2000]33号 2000年10月26日）\n各省、自治区、直辖市人民政府：\n为体现国家支持，制定本政策。\n${BODY}`,
    title: '国务院关于实施节水若干政策措施的通知',
    number: '国发〔2000〕33号',
    date: '2000-10-26',
  },
  {
    name: 'an announcement with its title in brackets; a label names the number otherwise',
    text: `海关总署公告2022年第61号\n（关于调整节水产品申报要求的公告）\n【法规类型】海关规范性文件 【内容类别】通关管理类\n【文\u3000\u3000号】海关总署公告〔2022〕61号 【发文机关】海关总署\n为优化口岸营商环境，现就有关事项公告如下：\n${BODY}\n海关总署\n2022年7月13日`,
    title: '关于调整节水产品申报要求的公告',
    number: '海关总署公告2022年第61号',
    date: '2022-07-13',
  },
  {
    name: 'a stamp 征求意见稿 over the title',
    text: `征求意见稿\n宁波市节约用水条例\n（草案）\n${ARTICLES}`,
    title: '宁波市节约用水条例（草案）',
    number: null,
    date: null,
  },
  {
    name: 'a call for comments with the draft attached',
    text: `关于公开征求《沈阳市节水办法（征求意见稿）》意见的公告\n现向社会公开征求意见，截止时间为2022年6月30日。\n附件：沈阳市节水办法（征求意见稿）\n沈阳市水务局\n2022年5月31日\n附件：\n沈阳市节水办法\n（征求意见稿）\n${ARTICLES}`,
    title: '沈阳市节水办法（征求意见稿）',
    date: '2022-05-31',
  },
  {
    name: 'a decision to amend: the sentence that names the text is no title',
    text: `江西省人民代表大会常务委员会\n关于修改《江西省节约用水条例》的决定\n（2017年9月28日江西省第十二届人民代表大会常务委员会第三十二次会议通过）\n江西省第十二届人民代表大会常务委员会第三十二次会议决定对《江西省节约用水条例》\n作如下修改：\n一、将第五条修改为：“县级以上人民政府负责节水工作。”\n二、删去第六条。`,
    title: '江西省人民代表大会常务委员会关于修改《江西省节约用水条例》的决定',
    date: '2017-09-28',
  },
  {
    name: 'adopted by a city, approved by the province',
    text: `苏州市节约用水条例\n（2022年12月28日苏州市第十七届人民代表大会常务委员会第五次会议通过\n2023年3月30日江苏省第十四届人民代表大会常务委员会第二次会议批准）\n${ARTICLES}`,
    title: '苏州市节约用水条例',
    date: '2023-03-30',
  },
  {
    name: 'the same with a space around every number',
    text: `苏州市节约用水条例\n（2022 年 12 月 28 日苏州市第十七届人民代表大会常务委员会第五次会议通过 2023 年 3 月 30 日江苏省第十四届人民代表大会常务委员会第二次会议批准）\n${ARTICLES}`,
    title: '苏州市节约用水条例',
    date: '2023-03-30',
  },
  {
    name: 'adopted, and amended later: two dates, none of them alone',
    text: `安徽省节约用水条例\n（2001年7月28日安徽省第九届人民代表大会常务委员会第二十四次会议通过 2016年9月30日安徽省第十二届人民代表大会常务委员会第三十三次会议修订）\n${ARTICLES}`,
    title: '安徽省节约用水条例',
    date: null,
  },
  {
    name: 'a number with a space after every letter',
    text: `国 务 院 关 于 加 强 节 水 工 作 的 意 见\n国 发 〔 2 0 2 2 〕 1 4 号\n各省、自治区、直辖市人民政府：\n现提出以下意见。\n${BODY}\n国 务 院\n2 0 2 2 年 6 月 6 日`,
    title: '国务院关于加强节水工作的意见',
    number: '国发〔2022〕14号',
    date: '2022-06-06',
  },
  {
    name: 'a report whose title goes on after 计划',
    text: `关于山西省2022年节水计划\n执行情况与2023年节水计划\n草案的报告\n——2023年1月12日在山西省第十四届人民代表大会第一次会议上\n各位代表：\n${BODY}`,
    title: '关于山西省2022年节水计划执行情况与2023年节水计划草案的报告',
    number: null,
  },
  {
    name: 'a title with a comma, its number under it',
    text: `中共苏州市委 苏州市人民政府\n关于坚持节水优先，推进高质量发展的决定\n苏委发〔2011〕28号\n（2011年8月8日）\n现作出如下决定。\n${BODY}`,
    title: '中共苏州市委 苏州市人民政府关于坚持节水优先，推进高质量发展的决定',
    number: '苏委发〔2011〕28号',
    date: '2011-08-08',
  },
  {
    name: 'names and date in one bracket',
    text: `泸州市节水工作实施方案\n（泸州市水务局 2021年12月30日）\n为做好节水工作，制定本方案。\n${BODY}`,
    title: '泸州市节水工作实施方案',
    date: '2021-12-30',
  },
  {
    name: 'title, number and addressees on one line',
    text: `南宁市人民政府办公室关于促进节水产业发展的意见 南府办〔2020〕28号 各县、区人民政府，市直各部门：\n为促进节水产业发展，提出如下意见。\n${BODY}\n2020年6月15日`,
    title: '南宁市人民政府办公室关于促进节水产业发展的意见',
    number: '南府办〔2020〕28号',
    date: '2020-06-15',
  },
  {
    name: 'a masthead 公告 and its number over the title',
    text: `广西壮族自治区水利厅\n公告\n2022年 第12号\n关于发布节水载体名单的公告\n根据有关规定，现将节水载体名单予以公告。\n广西壮族自治区水利厅\n2022年7月5日`,
    title: '关于发布节水载体名单的公告',
    date: '2022-07-05',
  },
  {
    name: 'the decision of a party congress: its date in brackets over a full line',
    text: `中共湖北省委\n关于节水的实施意见\n（2023年1月5日中国共产党湖北省第十二届委员会第三次全体会议通过）\n为深入贯彻节水优先方针，结合我省实际，提出如下实施意见。\n${BODY}`,
    title: '中共湖北省委关于节水的实施意见',
    date: '2023-01-05',
  },
  {
    name: 'a stamp on the head of every page',
    text: [1, 2, 3]
      .map(
        (n) =>
          `内部资料 注意保存\n${n === 1 ? `东营市节水工作方案\n${BODY}` : `${'三四'.charAt(n - 2)}、任务\n治理漏损，推广循环用水。`}`,
      )
      .join('\f'),
    title: '东营市节水工作方案',
  },
  {
    name: 'spaces at random between the letters, as OCR leaves them',
    text: `临 汾市人民 政府关于印发 临汾市节水 工作方案的 通 知\n临政 发〔2021〕8 号\n各县（市、区）人民 政府，市直各 有关单位：\n现将《临 汾市节水工作 方案》印发给 你们，请认真 贯彻执行。\n临汾 市人民政 府\n2021 年3 月5 日\n临 汾市节水 工作方案\n一、总 体要求\n坚持节 水优先、空间 均衡，全面提高 用水效率。\n二、主要 任务\n推进管 网改造，加强 计划用水管 理。`,
    title: '临汾市节水工作方案',
    number: '临政发〔2021〕8号',
    date: '2021-03-05',
    issuers: ['临汾市人民政府'],
  },
  {
    name: 'a title with the name of another text, over a full line',
    text: `省发展改革委有关负责人就《某省完善节水制度实施方案》答记者问\n近日，省发展改革委印发了《某省完善节水制度实施方案》，记者采访了有关负责人。\n问：出台的背景是什么？\n答：坚持节水优先，提高用水效率。\n问：有哪些特点？\n答：突出重点，强化约束。`,
    title: '省发展改革委有关负责人就《某省完善节水制度实施方案》答记者问',
  },
  {
    name: 'an announcement by year and number that brings guidelines',
    text: `中国证券监督管理委员会公告\n〔2022〕26号\n现公布《节水指引第8号——上市公司节水的监管要求》，自公布之日起施行。\n中国证监会\n2022年1月28日\n附件：节水指引第8号——上市公司节水的监管要求\n节水指引第8号——上市公司节水的监管要求\n${ARTICLES}`,
    title: '节水指引第8号——上市公司节水的监管要求',
  },
  {
    name: 'a second letter in the same file has its own number and date',
    text: `揭阳市水利局关于加强采砂管理的通知\n揭水利〔2021〕15号\n各县（市、区）水利局：\n现就有关事项通知如下：\n一、落实责任\n压实各方责任。\n二、严格许可\n严格审查程序。\n揭阳市水利局\n2021年3月9日\n揭阳市水利局关于做好备汛工作的通知\n揭水利〔2021〕16号\n各县（市、区）水利局：\n现将有关要求通知如下：\n一、提高认识\n压实各方责任。\n二、强化值守\n严格值班制度。\n揭阳市水利局\n2021年3月12日`,
    title: '揭阳市水利局关于加强采砂管理的通知',
    number: '揭水利〔2021〕15号',
    date: '2021-03-09',
  },
  {
    name: 'a reply whose second line is the bracket of the plan',
    text: `省人民政府关于云桥市节水规划\n（2021—2035年）的批复\n某政函〔2023〕12号\n云桥市人民政府：\n你市请示收悉。现批复如下：\n${BODY}\n省人民政府\n2023年2月4日`,
    title: '省人民政府关于云桥市节水规划（2021—2035年）的批复',
    number: '某政函〔2023〕12号',
    date: '2023-02-04',
  },
  {
    name: 'minutes under their red head, with issuer and date in one line',
    text: `云桥市人民政府专题会议纪要\n云府会纪〔2020〕31号\n云桥市人民政府办公室            2020年9月17日\n关于研究水源保护问题的会议纪要\n9月15日，市政府召开会议，研究水源保护问题。议定如下：\n${BODY}`,
    title: '关于研究水源保护问题的会议纪要',
    number: '云府会纪〔2020〕31号',
    date: '2020-09-17',
  },
  {
    name: 'an answer to a proposal, with its class above',
    text: `类别：A                    签发人：王某\n云桥市水利局\n云水函〔2024〕22号\n对市人大三次会议第0127号建议的答复\n张某代表：\n您的建议收悉，现答复如下：\n${BODY}\n云桥市水利局\n2024年6月14日`,
    title: '对市人大三次会议第0127号建议的答复',
    number: '云水函〔2024〕22号',
    date: '2024-06-14',
  },
  {
    name: 'a list without numbers under the notice that names it',
    text: `云桥市水利局关于印发《云桥市节水产品\n清单（2022年）》的通知\n云水〔2022〕1号\n各县水利局：\n现将《云桥市节水产品清单（2022年）》印发给你们。\n云桥市水利局\n2022年3月1日\n云桥市节水产品清单\n（2022年）\n推广滴灌带，做好节水。\n推广节水龙头，降低漏损。`,
    title: '云桥市节水产品清单（2022年）',
    number: '云水〔2022〕1号',
    date: '2022-03-01',
  },
  {
    name: 'a title in English, and the date of issue in a bracket',
    text: `云桥市节水规定\nProvisions of Yunqiao on Saving Water\n（2023年4月17日印发）\n${BODY}`,
    title: '云桥市节水规定',
    date: '2023-04-17',
  },
  {
    name: 'subject words and the count of copies under the date',
    text: `云桥市人民政府关于加强节水的决定\n云政发〔2015〕28号\n各县人民政府：\n${BODY}\n二〇一五年六月三日\n主题词：水利  节水  决定\n抄送：市委办公室，市人大办。\n云桥市人民政府办公室     2015年6月4日印发\n（共印120份）`,
    title: '云桥市人民政府关于加强节水的决定',
    number: '云政发〔2015〕28号',
    date: '2015-06-03',
  },
  {
    name: 'a running head with the beginning of a title of two lines',
    text: `云桥市人民政府关于加强农业节水和城市\n云桥市人民政府关于加强农业\n节水和城市节水的通知\n云政发〔2021〕7号\n各县人民政府：\n${BODY}\n云桥市人民政府\n2021年3月1日`,
    title: '云桥市人民政府关于加强农业节水和城市节水的通知',
    number: '云政发〔2021〕7号',
  },
  {
    name: 'questions and answers, the last word on a line of its own',
    text: `关于《云桥市节水实施办法》的政策\n问答\n${BODY}`,
    title: '关于《云桥市节水实施办法》的政策问答',
  },
  {
    name: 'a remark behind the date',
    text: `关于做好节水工作的通知\n云水函〔2022〕8号\n各县水利局：\n${BODY}\n云桥市水利局\n2022年1月25日（此件主动公开）`,
    title: '关于做好节水工作的通知',
    date: '2022-01-25',
  },
  {
    name: 'the last word of the title on the line of the number',
    text: `云桥市人民政府关于印发节约用水规定的\n通知 云府规〔2021〕7号\n各区人民政府：\n${BODY}\n云桥市人民政府\n2021年7月7日`,
    title: '云桥市人民政府关于印发节约用水规定的通知',
    number: '云府规〔2021〕7号',
  },
  {
    name: 'sentences that are cut after words in which titles end',
    text: `云桥市人大常委会关于修改《云桥市节水条例》的决定\n（2017年9月28日云桥市第五届人民代表大会常务委员会第三次会议通过）\n云桥市第五届人民代表大会常务委员会第三次会议决定\n对《云桥市节水条例》作如下修改：\n一、删去第五条。\n二、删去第六条。`,
    title: '云桥市人大常委会关于修改《云桥市节水条例》的决定',
  },
  {
    name: 'a request that the reply cites over two lines',
    text: `省人民政府关于云桥市节水规划的批复\n某政函〔2023〕12号\n云桥市人民政府：\n你市关于报请批准《云桥市节水规划\n（2021—2035年）》的请示收悉。现批复如下：\n${BODY}`,
    title: '省人民政府关于云桥市节水规划的批复',
    number: '某政函〔2023〕12号',
  },
  {
    name: 'lines of an account above the text',
    text: `云桥发布 2024-05-24 18:30 某省\n点击上方蓝字关注我们\n关于促进节水的若干举措\n${BODY}`,
    title: '关于促进节水的若干举措',
  },
  {
    name: 'the first batch of a list, with its issuer below',
    text: `云桥市节水技术\n目录（第一批）\n云桥市水利局\n2021年8月\n${BODY}`,
    title: '云桥市节水技术目录（第一批）',
    date: '2021-08',
  },
  {
    name: 'a report, and where it was given; a star behind a number',
    text: `云报〔2023〕1号          ★\n水利工作报告\n（2023年1月10日在云桥市第五届人民代表大会第二次会议上）\n各位代表：\n现在报告工作。\n${BODY}`,
    title: '水利工作报告',
    number: '云报〔2023〕1号',
    date: '2023-01-10',
  },
  {
    name: 'a bracket of adoption over a blank line',
    text: `云桥市节水条例\n\n（2022年12月28日云桥市人民代表大会常务委员会第五次会议通过\n\n2023年3月30日某省人民代表大会常务委员会第二次会议批准）\n\n${ARTICLES}`,
    title: '云桥市节水条例',
    date: '2023-03-30',
  },
  {
    name: 'an announcement whose number is printed in full width, and otherwise in its label',
    text: `水利部公告２０２２年第６１号\n（关于调整节水申报要求的公告）\n【文\u3000\u3000号】水利部公告〔２０２２〕６１号 【发文机关】水利部\n现就有关事项公告如下：\n${BODY}\n水利部\n２０２２年７月１３日`,
    title: '关于调整节水申报要求的公告',
    number: '水利部公告2022年第61号',
    date: '2022-07-13',
  },
];
