import assert from 'node:assert/strict';
import { createHonourIndex, HONOURS, honourOf } from '../../../server/src/lexicon/honours.ts';
import { levelOfName } from '../../../server/src/recognize/honor-level.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked, mentionsOf } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

function checkHonors(marked: string): void {
	checkMarked(recognizer, 'honor', marked);
}

describe('honours', () => {
	it('take level, place and field before them and rank after them', () => {
		checkHonors('他先后获得⟦全国劳动模范⟧、⟦江苏省劳动模范⟧等荣誉。');
		checkHonors('她是⟦全国纺织工业劳动模范⟧，也是⟦全国优秀科技工作者⟧。');
		checkHonors('⟦山东省森林防火工作先进个人⟧王强、⟦河北省脱贫攻坚贡献奖⟧获得者李丽发言。');
		checkHonors('项目获得2022年度⟦国家科学技术进步奖二等奖⟧。');
		checkHonors('会上表彰了2023年⟦首都劳动奖状⟧获奖单位和⟦北京市工人先锋号⟧集体。');
	});

	it('are given in competitions', () => {
		checkHonors('⟦北京市技能大赛翻身技能一等奖⟧获得者到场。');
		checkHonors('他获⟦钳工项目一等奖⟧。');
		checkHonors('学生拿到了⟦全国职业院校技能大赛高职组二等奖⟧。');
		checkHonors('电影获⟦中国电影华表奖优秀故事片奖⟧，舞剧获⟦文华奖编剧奖⟧。');
	});

	it('stand in quotation marks where something confers them', () => {
		checkHonors('十名农民工获评“⟦京彩工匠⟧”称号。');
		checkHonors('职工书屋获评“⟦全民优秀阅读项目⟧”。');
		checkHonors('第四届“⟦朝阳工匠⟧”选树活动启动。');
		checkHonors('第五届“⟦最美铁路人⟧”揭晓，“⟦最美司机⟧”评选结果公布。');
	});

	it('are those of a trade or place whom 最美 says', () => {
		checkHonors('“⟦最美退役军人⟧”王强来了，东城区“⟦首都最美巾帼奋斗者⟧”王丽说，“最美逆行者”出发，“最美风景”入画。');
	});

	it('say by stars how good it is', () => {
		checkHonors('托育室被评为⟦五星级母婴关爱室⟧，客人住进五星级饭店。');
	});

	it('do not take in who gets them', () => {
		checkHonors('市总工会授予北京地铁运营有限公司⟦首都劳动奖状⟧，授予首钢集团⟦北京市模范集体⟧称号。');
		checkHonors('决定授予李明、王强⟦海淀区劳动模范⟧称号，北京公交集团⟦首都劳动奖状⟧揭晓。');
	});

	it('are medals that somebody has', () => {
		checkHonors('会上，⟦首都环境建设奖章⟧获得者赵强发言。');
	});

	it('in a row share what is said of one', () => {
		checkHonors('将产生“⟦海淀能手⟧”“⟦海淀匠心达人⟧”“⟦海淀工匠⟧”。');
		checkHonors('会上授予12人“⟦海淀能手⟧、⟦海淀工匠⟧、⟦海淀大师⟧”称号。');
	});

	it('conferred once are found without quotation marks too', () => {
		checkHonors('她获评“⟦浦东匠人⟧”称号。本届⟦浦东匠人⟧共有十位。');
	});

	it('of nobody’s list end in 奖 and are told by a verb', () => {
		checkHonors('他获得⟦拉斯克奖⟧和⟦盖尔德纳国际奖⟧。');
		checkHonors('大桥获得⟦古斯塔夫·林登少奖⟧。');
	});

	it('are chosen for a number of people or groups', () => {
		checkHonors('每年评选⟦青岛市金牌管家⟧10名、⟦青岛市十佳绣娘⟧5名，发放奖金。');
		checkHonors('活动评选出“⟦最美护林员⟧”8名、“⟦平安林场⟧”3个和6家“⟦零事故矿井⟧”。');
		checkHonors('共评选出12家“⟦无废工厂⟧”，其中“⟦济南市示范性托育园⟧”30家，“向阳花”小组15个。');
		checkHonors('评选优秀论文20篇，选出3名代表。');
	});

	it('are told by praise and a verb of conferring, whatever they call the bearer', () => {
		checkHonors('他去年被评为⟦济南市最美赶海人⟧，又获得⟦槐荫好邻居⟧、⟦济南市孝星⟧等称号。');
		checkHonors('她是⟦山东省优秀党员干警⟧，获得全国优秀青年基金。');
		checkHonors('推荐参评⟦济南市最美职工食堂⟧，争创⟦济南市爱心托管示范班⟧，他是⟦大国工匠年度人物提名人选⟧。');
	});

	it('keep 、 inside one title and go on behind no mark', () => {
		checkHonors('他被授予“⟦富于理想、勇于献身的优秀大学生⟧”称号。');
		checkHonors('该村被评为全国“三下乡”的先进集体。');
		checkHonors('他1997年荣获国家杰出青年基金。');
		checkHonors('她连续4年被评为⟦土城镇优秀党员⟧。');
	});

	it('in a list are told by the verb before it and by what they end in', () => {
		checkHonors('他先后获得⟦河南省五四红旗标兵⟧、⟦中原最美奋斗者⟧、⟦全省农村实用人才带头人⟧等荣誉。');
		checkHonors('班组被评为⟦全国质量信得过班组⟧，项目部获评⟦成都市绿色施工样板工地⟧。');
		checkHonors('三人分别获得⟦湖北省技术能手⟧和⟦荆楚学习之星⟧。');
		checkHonors('比赛评选出的⟦十佳调度员⟧受到表彰。');
		checkHonors('县里授予他⟦全县绿化带头人⟧称号。');
		checkHonors('车间曾获2021年度⟦全国“安康杯”竞赛优胜班组⟧，她获得⟦林巧稚医学创新奖⟧。');
		checkHonors('他在抗洪中荣立⟦二等功⟧，班里⟦集体三等功⟧一次。');
		checkHonors('该站被评为⟦全国119消防先进集体⟧，他获得全国50名代表的掌声。');
		checkHonors('剧社曾获⟦浙江省少儿戏曲金桂花⟧奖项。');
	});

	it('are told by who holds them', () => {
		checkHonors('⟦湖北省最美劳动者⟧获得者王强、⟦全省职工书屋示范点⟧获得者发言。');
		checkHonors('⟦楚天工匠⟧获得者李明到场，⟦全国“安康杯”竞赛优胜单位⟧代表发言。');
		checkHonors('公司被评为“⟦北京市‘安康杯’竞赛优胜单位⟧”。');
		checkHonors('她获评⟦金牌讲解员⟧，他被授予⟦北京阅读季金牌阅读推广人⟧称号。');
	});

	it('in quotation marks are no place that is set up', () => {
		checkHonors('工会设立了“温暖小站”“读书角”，设立“⟦赣鄱工匠⟧”荣誉。');
	});

	it('in a list are no help, no office and nobody’s own trade', () => {
		for (const text of [
			'企业获得全市职工、社区居民的好评，获得县政府嘉奖。',
			'她当选全国人大代表，晋升为高级工程师，被认定为国家级高新技术企业。',
			'学校获得市级财政资金支持项目，授予北京市三家单位奖励。',
		]) {
			checkHonors(text);
		}
	});

	it('may leave out what the one before them says', () => {
		const found = mentionsOf(recognizer, 'honor', '新评选的首都劳动奖状、奖章代表参加活动。');
		assert.deepEqual(
			found.map(({ text, fullName }) => [text, fullName]),
			[
				['首都劳动奖状', '首都劳动奖状'],
				['奖章', '首都劳动奖章'],
			],
		);
		checkHonors('有10人荣获⟦全国或北京市劳模⟧称号。');
	});

	it('are no spirit, no activity, no money and no common noun', () => {
		for (const text of [
			'大力弘扬劳模精神、劳动精神、工匠精神，让劳模书架走进车间。',
			'给予每月奖励，发放奖金，颁奖仪式有奖问答，评选优秀职工奖励等制度。',
			'以“奋斗时代 匠心朝阳”为主题的活动启动，职工们纷纷点赞。',
			'劳模和工匠代表参加活动，先进个人作了发言。',
			'为一线职工送去“娘家人”的关怀。',
		]) {
			checkHonors(text);
		}
	});

	it('have the level of the table or of their name', () => {
		const [national, city] = mentionsOf(recognizer, 'honor', '全国五一劳动奖章获得者和南通市劳动模范参加。');
		assert.deepEqual([national?.level, national?.entry], ['national', 'may-day-medal']);
		assert.deepEqual([city?.level, city?.entry], ['municipal', null]);
	});
});

describe('levelOfName', () => {
	it('reads the level from the first words', () => {
		assert.deepEqual(
			['全国先进班组', '北京市三好职工', '陕西省五一劳动奖章', '南通市劳动模范', '昭觉县荣誉市民', '中铁建工集团先进班组', '先锋骑手'].map(
				levelOfName,
			),
			['national', 'provincial', 'provincial', 'municipal', 'district', 'enterprise', null],
		);
	});
});

describe('the honour table', () => {
	it('names each honour once', () => {
		const names = HONOURS.flatMap((honour) => honour.names);
		assert.equal(new Set(names).size, names.length);
		assert.equal(new Set(HONOURS.map(({ id }) => id)).size, HONOURS.length);
		assert.ok(HONOURS.length >= 45);
	});

	it('finds an honour by any of its names, with or without a rank', () => {
		const index = createHonourIndex();
		assert.equal(honourOf(index, '全国劳模')?.id, 'national-model-worker');
		assert.equal(honourOf(index, '国家科学技术进步奖二等奖')?.id, 'scientific-progress-award');
		assert.equal(honourOf(index, '京彩工匠'), null);
	});

	it('gives a short form its full name, and none to what other bodies confer too', () => {
		const [worker, medal] = mentionsOf(recognizer, 'honor', '他是北京市劳模，曾获五一劳动奖章。');
		assert.deepEqual([worker?.fullName, worker?.entry], ['北京市劳动模范', 'beijing-model-worker']);
		assert.deepEqual([medal?.fullName, medal?.entry], ['五一劳动奖章', null]);
	});
});
