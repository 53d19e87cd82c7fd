import { hasPairAt, pairSetOf } from './pair-set.ts';

/**
 * Chinese surnames: those of the 400 most frequent of the census of 2020 (公安部《二〇二〇年全国姓名报告》 names the first hundred) and of
 * the Hundred Family Surnames still met in newspapers, simplified and traditional. General knowledge; nothing here comes from a page.
 */

const single =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤' +
	'常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗' +
	'瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦' +
	'戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由邴贝糜贲杲昌苍尕濮牧才曩佴酆水邢滑鲜俱勇种付底底仉綦矫逄阎阿顿海赖温甯宓贡瞿尚阳毋訾眭璩郗郦郏郄' +
	'張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉程蘇呂盧鐘鍾薑譚陸範韋賈鄒閻龍賀顧龔邵萬錢嚴湯溫齊喬龐顏倪莊聶魯歐關蘭喻寧紀畢單塗盛駱藍遊管華饒農簡車項連蘆麥婁竇戚黨宮費衛應臧閔鄔邊師欒榮叢鞏談鄺樂儲鄢勞謝樓滿聞厲區闞權強帥屠樸蓋練祖豐國計門雲來晉' +
	'蒯庾隗禚戢宦汲缑仵佀侴荀蹇旷庹竺琚蔚茆菅泮雒呙郏苌谯糜钭' +
	'賴賁鄭勝時賓陰贏冼鄔闕陽邱丘覃岑卜粵佘麥祁翁詹郝嵇繆佟';

const compound = pairSetOf(
	'欧阳 上官 司马 诸葛 皇甫 司徒 尉迟 公孙 慕容 令狐 东方 夏侯 端木 百里 呼延 南宫 西门 独孤 轩辕 宇文 长孙 申屠 闻人 澹台 钟离 淳于 单于 太史 公冶 亓官 司寇 公羊 子车 微生 夹谷 段干 濮阳 东郭 南门 赫连 完颜 纳兰 拓跋 第五 司空 万俟 闾丘 左丘 梁丘 颛孙 仲孙 羊舌 巫马 公西 壤驷 漆雕 乐正 宰父 谷梁 叶赫 富察 那拉 瓜尔 索绰 爱新 歐陽 諸葛 尉遲 東方 長孫 獨孤 軒轅 聞人 鍾離 單于 納蘭 範姜 范姜 张简 張簡 司馬 公孫 閭丘 赫連 完顏 哥舒 鲜于 鮮于 贺兰 賀蘭 宗政 阿拉 欧冶',
);

const singles: Uint8Array = buildSingles();

function buildSingles(): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (let index = 0; index < single.length; index += 1) {
		table[single.charCodeAt(index)] = 1;
	}
	return table;
}

/** Whether the UTF-16 unit `code` is a surname of one character. */
export function isSurname(code: number): boolean {
	return singles[code] === 1;
}

/** Whether the two characters of `text` at UTF-16 offset `at` are a surname (欧阳). */
export function isCompoundSurnameAt(text: string, at: number): boolean {
	return hasPairAt(compound, text, at);
}
