/**
 * Radicals that PDF readers give for characters: fonts have one glyph for both.
 * The Kangxi radicals have their characters in Unicode (NFKC); those of the
 * Supplement are listed (after EquivalentUnifiedIdeograph of the Unicode data).
 */
const SUPPLEMENT =
  '⺁⺄⺅⺆⺇⺈⺉⺊⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const CHARACTERS =
  '厂乙亻冂几刀刂卜小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罒羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const EQUAL = new Map([...SUPPLEMENT].map((radical, i) => [radical, CHARACTERS.charAt(i)]));
// NFKC gives the old forms 戶 and 靑; fonts of the mainland draw these two as the standard ones.
EQUAL.set('⼾', '户').set('⾭', '青');
const RADICALS = /[\u2e80-\u2fd5]/gu;

/** The text with characters where it has radicals; every character stays one character. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (ch) => EQUAL.get(ch) ?? ch.normalize('NFKC'));
}
