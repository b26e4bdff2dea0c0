const OPENS_BOX =
  /^[【[]?\s?(?:专\s?栏|附?表|表格|图表)\s{0,3}[0-9０-９一二三四五六七八九十]{1,3}(?:[-—－.．][0-9０-９]{1,2})?(?![0-9个项条年])/u;
/** Longest title of a box, in characters. */
const LONGEST_TITLE = 60;
/** 专栏1 重点工程: the title of a box or table, alone on its line. */
export const isBoxTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !/[。；]/u.test(text) && OPENS_BOX.test(text);
