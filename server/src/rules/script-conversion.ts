import { VARIANTS } from '../lexicon/generated/variants.ts';
import { FIRST_HAN, LAST_HAN } from '../lexicon/han-set.ts';

/**
 * Traditional characters that simplified text keeps: 乾隆, 名著, 慰藉, 宫商角徵羽, the surname 於, in names after 2013 昇 and 鍾, and those
 * that GB 2312 itself has for words of their own (哪吒, 蒜薹, 捱打, 袷袢, 醣类).
 */
const KEPT_IN_SIMPLIFIED = '乾著藉徵於麽麼鍾昇陞閒夥祕瞭儘吒拚捱摺榘薹袷醣麴谿脩';
/**
 * Simplified characters that traditional text writes too, in words of their own (干涉, 皇后, 公里): OpenCC's STCharacters maps each of
 * them to itself among others.
 */
const KEPT_IN_TRADITIONAL =
	'亘布占局私幸杰家佣仆价俊凶胄克划胜恤即念吃咽涂冢伙奸娘宁尸昆岳岩几厂广吊佛后征栗戚欲捍拼挲舍挨卷挂扇折据抬教于旗既查杆棋极矩枪杠梁朴柜僵污泄凌涌准淀沈漓熏抵呆璇酸愈症皂杯真困朱埼确御棱种谷范筑蓑帘吁扎弦捆彩致累才膻玩唇修腊庵万叶搜席卜芸姜荐苔苹虫蝎蚝蜡蔑同制核托注夸志咨噪溪丰狸逾踊跖挽回周游适腌丑糖厘扣巨锄表旋链合板暗辟只云沾秋千愿刮飧余糊喂松斗哄郁咸党冬出';

/**
 * Characters that Taiwan or Hong Kong print as simplified text does (群, 秘, 床; 温, 税), where OpenCC's traditional has an older form
 * (羣, 祕, 牀): the pairs that its TWVariants or HKVariants turn back.
 */
const PRINTED_IN_TRADITIONAL = '兑卧叁囱媪峰床悦愠捝揾敚棁榅氲涚温灶煴痴秘税粽群脱腽葱蒀蜕';

/**
 * Simplified characters that stand for one traditional word in several shapes (线: 線, 綫; 众: 眾, 衆), each with the shape that Taiwan
 * prints; 发 (發, 髮) is two words and stays untold.
 */
const SHAPES =
	'产產卫衛说說线線绿綠阅閱颜顏户戶证證绝絕锐銳馆館画畫鸡雞众眾为為启啟针針参參墙牆奖獎岁歲录錄径徑厕廁勋勳净淨炼煉艳豔绣繡骂罵镇鎮鳄鱷竖豎壳殼捣搗湿濕钩鉤镰鐮锈鏽药藥蕴蘊缰韁坝壩';

/**
 * One direction between the scripts, by unified ideograph counted from `FIRST_HAN`: the UTF-16 unit that the other script writes for it,
 * 0 where both write it or where what is meant cannot be told.
 */
export type ScriptConversion = Uint16Array;

export const toSimplified: ScriptConversion = conversion(1, KEPT_IN_SIMPLIFIED, '');
export const toTraditional: ScriptConversion = conversion(0, KEPT_IN_TRADITIONAL + PRINTED_IN_TRADITIONAL, SHAPES);

/**
 * `from` is the place of the source in each pair of `VARIANTS`, traditional before simplified, counted from the end; `told` are pairs of
 * source and target that hold where `VARIANTS` has several.
 */
function conversion(from: 0 | 1, kept: string, told: string): ScriptConversion {
	const to = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
	const untold: number[] = [];
	for (let index = 0; index + 1 < VARIANTS.length; index += 2) {
		const source = VARIANTS.charCodeAt(index + 1 - from) - FIRST_HAN;
		const target = VARIANTS.charCodeAt(index + from);
		// 发 is 發 or 髮: what stands for several cannot be told without the word.
		if ((to[source] ?? 0) !== 0 && to[source] !== target) {
			untold.push(source);
		}
		to[source] = target;
	}
	for (const source of untold) {
		to[source] = 0;
	}
	for (let index = 0; index + 1 < told.length; index += 2) {
		to[told.charCodeAt(index) - FIRST_HAN] = told.charCodeAt(index + 1);
	}
	for (let index = 0; index < kept.length; index += 1) {
		to[kept.charCodeAt(index) - FIRST_HAN] = 0;
	}
	return to;
}
