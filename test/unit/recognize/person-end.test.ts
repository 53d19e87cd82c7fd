import { checkPersons } from './check-persons.ts';

/** Where a name ends, and what goes on behind it. */
describe('names of persons', () => {
	it('end by what follows them', () => {
		checkPersons('⟦张华⟧表示，培训激发了热情。');
		checkPersons('⟦薛勇⟧告诉记者，⟦王军⟧在岗位上干了三十年。');
		checkPersons('工程师⟦李明⟧和⟦赵芳⟧参加了比武。');
	});

	it('end where the sentence goes on', () => {
		checkPersons('常务副主席⟦单立人⟧为中心揭牌。');
		checkPersons('工程师⟦尉迟建⟧正和工友交谈。');
		checkPersons('⟦段誉民⟧、⟦段誉⟧等10名职工受到表彰。');
		checkPersons('画了四十多张草图，提了三项建议。');
	});

	it('end where the page says so', () => {
		checkPersons('⟦徐立来⟧做了二十年电工。\n\n大家都找⟦徐立来⟧修灯。');
		checkPersons('⟦何芳⟧开着车上路。\n\n昨天，⟦何芳⟧表示不后悔。');
		checkPersons('门口站着⟦吴芳⟧先生。');
		checkPersons('⟦许芬⟧苦笑着摇头，⟦郑芳⟧谎称有病。');
	});

	it('stop before a verb of one character and what says how it goes on', () => {
		checkPersons('就这样，⟦李丹⟧成了带头人。');
		checkPersons('他跟着⟦罗玲⟧学了三年。');
		checkPersons('社长代表⟦佐藤健一⟧出席了仪式。');
		checkPersons('见到⟦戚云⟧时，他正在修车。');
		checkPersons('对⟦许彩⟧来说，这是头一回。');
	});

	it('are spread by a space in lists', () => {
		checkPersons('代表有王增力、⟦左 军⟧、厉志海、⟦朴 逸⟧（朝鲜族）、郑荣胜。'.replaceAll(/(王增力|厉志海|郑荣胜)/gu, '⟦$1⟧'));
	});

	it('are not cut by what can be no part of one, nor go on with it', () => {
		checkPersons('编剧⟦梁凝⟧1998年回到家乡，作者⟦马津⟧２００３年入职。');
		checkPersons('会议由厂长⟦李长和⟧9日主持，名单上有⟦王建平⟧和⟦陈金和⟧。');
		checkPersons('评论家⟦孟繁荃⟧与40位读者围坐在一起。');
		checkPersons('出版社最近出版了⟦赵振宇⟧著的教材。');
		checkPersons('⟦刘捷⟧原是车间的工人，⟦陈凌云⟧原为教师。');
		checkPersons('他们说起了⟦张志雄⟧为村里修路的事。');
	});

	it('that everyone knows may open the name of somebody else', () => {
		checkPersons('主任⟦陈云霞⟧说，⟦陈云⟧的文稿要好好读。');
		checkPersons('夜里他读⟦沈从文⟧，作者⟦莫言⟧发来祝贺。');
	});
});
