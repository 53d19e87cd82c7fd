import { hanSetOf } from '../lexicon/han-set.ts';

/** Verbs and adverbs of one character that hardly end a name: 王瑶|送|去, 项英|率|36人. */
export const BARE_VERBS = hanSetOf(
	'则相送领率辞量轻主手未赠递抢挑披裹揉搓拧掀翻捂擦抹扫铲踩蹲爬钻攀踏跨迈搂搀捎寄听瞧瞄盯陪抄拆缝熬煮炒蒸浇砍挖搬捡缴扑俯抚掏拎抱捧扛握攥牵拉推摆拨拍摇晃经逐嫌怕靠凭趁沿替帮劝催哄吓喷拌切剪缠绑捆卷卸扒扯挤撑扔砸砌焊锯刨钻拧撬',
);
