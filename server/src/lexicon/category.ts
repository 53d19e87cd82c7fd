/**
 * Category bits of words. Bits 0 to 19 serve words in general, places and organizations; bits 20 to 30 serve persons, posts, honours,
 * dates and the like. A word may have several.
 */
export const CATEGORY = {
	/** Stands before or between names, never inside one: 举办, 的, 因此, 记者. */
	boundary: 1 << 0,
	/** A common word that names are also made of: 服务, 机械, 文化. */
	common: 1 << 1,
	/** A place by its full form: 北京市, 朝阳区. */
	place: 1 << 2,
	/** A place by its short form: 北京, 朝阳, 京. */
	placeShort: 1 << 3,
	/** Opens the name of a body without naming a place below the state: 中国, 全国, 国家, 中央. */
	state: 1 << 4,
	/** A level that stands for a place named elsewhere: 区, 市, 省. */
	level: 1 << 5,
	/** The end of an organization's name: 总工会, 大学, 有限公司. */
	head: 1 << 6,
	/** A head that makes a name after any modifier at all: 有限公司, 总工会. */
	headStrong: 1 << 7,
	/** A head that is a name only with a parent body before it: 办公室, 车间, 第一支部. */
	headInner: 1 << 8,
	/** A head that goes with a place or a level alone: 区政府, 市教委. */
	headOffice: 1 << 9,
	/** A whole name by itself: 国务院, 新华社. */
	whole: 1 << 10,
	/** What comes before a head to make a class of bodies, not one: 各级, 基层, 民营. */
	generic: 1 << 11,
	/** What may follow a head to make something that is no body: 工会 + 工作. */
	notBody: 1 << 12,
	/** An activity or a competition: 大赛, 活动. */
	activity: 1 << 13,
	/** A common verb that names are also made of: 服务, 管理; at the head of a run it is a verb. */
	verbal: 1 << 14,
	/** A town, street or village by its last word: 街道, 镇, 村. */
	townTail: 1 << 15,
	/** A head that a place alone does not make a name: 北京 + 公司. */
	headBroad: 1 << 16,
	/** The name of a place, firm or person by the dictionary, so no common word: 协和. */
	proper: 1 << 17,
	/** A word that names of peoples without surnames are made of: 次仁, 巴特尔. */
	nameWord: 1 << 18,
	/** A head that other words often hold a part of: 七中, but 第十七|中学. */
	headWeak: 1 << 18,
	/** An office in a body: 副主席, 党组成员. */
	post: 1 << 20,
	/** A trade, study or standing that comes before a name: 驾驶员, 学员. */
	role: 1 << 21,
	/** A form of address after a name: 同志, 女士. */
	address: 1 << 22,
	/** A verb of speech whose subject is a person: 表示, 指出. */
	speech: 1 << 23,
	/** A verb or adverb that a person's name comes before: 出席, 曾. */
	action: 1 << 24,
	/** An ordinary word that looks like a name: 高峰, 方向. */
	nameLike: 1 << 25,
	/** A person known by the name alone: 毛泽东. */
	knownPerson: 1 << 26,
	/** A family name of Japan: 田中. */
	japaneseSurname: 1 << 27,
	/** What an honour's name ends in, a name by itself or with a level: 劳动模范, 五一劳动奖章. */
	honor: 1 << 28,
	/** Opens an honour's name without being a place: 全国, 首都, 感动. */
	honorPrefix: 1 << 29,
	/** What stands around the name of an honour: 荣获, 称号. */
	honorCue: 1 << 30,
} as const;
