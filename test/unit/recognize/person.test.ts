import assert from 'node:assert/strict';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked, mentionsOf } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

function checkPersons(marked: string): void {
	checkMarked(recognizer, 'person', marked);
}

/** `expected` lists each person with posts as `王敬东: 党组成员@北京市总工会, 副主席@北京市总工会`. */
function checkPosts(text: string, ...expected: readonly string[]): void {
	const shown = mentionsOf(recognizer, 'person', text).map(
		({ text: name, posts }) => `${name}: ${posts.map(({ title, organization }) => `${title}@${organization}`).join(', ')}`,
	);
	assert.deepEqual(shown, expected);
}

describe('persons', () => {
	it('stand after posts, trades and honours', () => {
		checkPersons('北京市总工会党组成员、副主席⟦何立军⟧出席会议。');
		checkPersons('“车开得稳，大家才放心。”驾驶员⟦孟大鹏⟧说。');
		checkPersons('超声影像医师⟦宋绘颖⟧为职工义诊。');
		checkPersons('座谈会上，全国劳动模范⟦何佳⟧发言。');
		checkPersons('培训班学员⟦薛勇⟧告诉记者，几年前喜欢上了紫砂。');
	});

	it('stand before verbs of speech and acting', () => {
		checkPersons('⟦陶建伟⟧为大家分享了读书体会。');
		checkPersons('今年荣获首都劳动奖章的⟦廉雪⟧表示，要扎根一线。');
		checkPersons('⟦王敬东⟧指出，这是一项系统工程。⟦刘洋⟧坦言，压力不小。');
	});

	it('end by what follows them', () => {
		checkPersons('⟦张华⟧表示，培训激发了热情。');
		checkPersons('⟦薛勇⟧告诉记者，⟦王军⟧在岗位上干了三十年。');
		checkPersons('工程师⟦李明⟧和⟦赵芳⟧参加了比武。');
	});

	it('stand in lists', () => {
		checkPersons('副局长⟦孟喆⟧，工会主席⟦赵建刚⟧，总经理⟦尹晓珺⟧作交流发言。');
		checkPersons('工人⟦周福刚⟧、⟦贺常荣⟧、⟦晁怀新⟧等参加。');
	});

	it('have surnames of two characters and rare ones', () => {
		checkPersons('厂长⟦欧阳建国⟧介绍，校长⟦司马晓燕⟧补充说。');
		checkPersons('技术员⟦上官云飞⟧到场，队长⟦诸葛明⟧带队。');
	});

	it('of other peoples are found by their dot, their words and their characters', () => {
		checkPersons('教师⟦阿卜杜拉·买买提⟧说，孩子们进步很快。');
		checkPersons('法国作家⟦让·雅克·卢梭⟧的著作展出。');
		checkPersons('民警⟦丹增曲扎⟧正在巡逻。');
		checkPersons('总统⟦克林顿⟧表示欢迎。');
	});

	it('are read in traditional characters', () => {
		checkPersons('教授⟦陳偉民⟧表示，市長⟦劉麗華⟧將出席。');
	});

	it('are found everywhere once they are sure', () => {
		checkPersons('院长⟦顾念慈⟧介绍了情况。大家都说⟦顾念慈⟧好。');
	});

	it('with rare surnames and seldom given names stand behind titles', () => {
		checkPersons('分公司副总经理⟦鄂志高⟧告诉记者，设备已经到位。');
		checkPersons('县委副书记⟦支效东⟧，组织部部长⟦来秀英⟧出席。');
		checkPersons('法律工作部部长⟦税丽娟⟧介绍了情况。');
		checkPersons('安徽农业大学副教授⟦和四海⟧说，土壤要先改良。');
		checkPersons('种植户⟦白守住⟧深有体会。');
		checkPersons('区教育局局长⟦密贵明⟧介绍，学校下月开学。');
	});

	it('that are words stand between a title and speech or a mark', () => {
		checkPersons('项目经理⟦高峰⟧说，工期不能拖。');
		checkPersons('护士长⟦兰花⟧说，先看病人。');
		checkPersons('镇长⟦黎明⟧表示，今年再修三条路。');
		checkPersons('工会主席⟦高建设⟧说，托管班已经开班。');
	});

	it('end where the sentence goes on', () => {
		checkPersons('常务副主席⟦单立人⟧为中心揭牌。');
		checkPersons('工程师⟦尉迟建⟧正和工友交谈。');
		checkPersons('⟦段誉民⟧、⟦段誉⟧等10名职工受到表彰。');
		checkPersons('画了四十多张草图，提了三项建议。');
	});

	it('of other peoples need no dot', () => {
		checkPersons('选手⟦乌兰图雅⟧名列第三。');
		checkPersons('90后棉农⟦艾克拜尔·吐尔逊⟧翻开账单。');
	});

	it('are carried over the page', () => {
		checkPersons('理事长⟦望开喜⟧说，树黄了。\n\n三年前，⟦望开喜⟧心急如焚。');
		checkPersons('街道工会主席⟦来燕妮⟧到场。“明年再来。”⟦来燕妮⟧宣布。');
		checkPersons('所长⟦宁静⟧说，大家放心。\n\n因为押金，⟦宁静⟧三次上门。');
		checkPersons('共读⟦汪曾祺⟧的小说。她说，⟦汪曾祺⟧的文字平淡。');
	});

	it('are carried along lists', () => {
		checkPersons('丛书收入⟦古宇⟧、⟦常小琥⟧、⟦侯磊⟧等七位作家。');
	});

	it('are not what people have, do or are', () => {
		for (const text of [
			'职工高峰期集中在早上七点到九点。',
			'学生平安回家，家长高兴地接过书包。',
			'农民丰收在望，合作社忙着联系销路。',
			'工人们连续奋战三昼夜，终于抢通道路。',
			'居民安全用电意识明显提高，火灾起数下降。',
			'市民温馨提示牌前驻足，有人拍照留念。',
			'教师应时刻关心学生成长，不能只看分数。',
			'记者从现场了解到，抢修工作已经完成。',
			'主席台上鲜花簇拥，台下座无虚席。',
			'书记办公会研究了下半年工作安排。',
			'院长助理制度试行一年，成效明显。',
			'队长袖标由老队员轮流佩戴。',
			'司机疲劳驾驶是事故主要原因。',
			'护士长期超负荷工作，流失率居高不下。',
			'医生和患者之间需要更多理解。',
			'村民和谐相处，邻里守望相助。',
			'职工文化活动丰富多彩，广场上歌声嘹亮。',
			'工会干部常下基层，问需于民。',
			'代表们围绕方案展开热烈讨论。',
			'学员全程参与，现场气氛高涨。',
			'干部成长离不开基层锻炼。',
			'群众安居乐业，社会和谐稳定。',
			'游客安检排队时间缩短到十分钟。',
			'消费者权益保护条例正式施行。',
			'乘客从容下车，秩序井然。',
			'选手们水平相当，比分交替上升。',
			'运动员高水平发挥，刷新三项纪录。',
			'编辑部方言栏目征集稿件。',
			'负责人时刻绷紧安全生产这根弦。',
			'厂长负责制在八十年代推行。',
			'经理人协会年会在杭州举行。',
			'班长先进事迹在全连传开。',
			'青年向往的城市排名公布。',
			'老师和同学们一起动手包饺子。',
			'作家关于故乡的记忆各不相同。',
			'记者和平采访团离开营地。',
			'农民工和城市居民享受同等待遇。',
			'志愿者文明引导，车辆有序停放。',
			'工程师常年驻守工地，和家人聚少离多。',
			'渔民开海首日满载而归。',
			'工人师傅们顶着烈日作业，汗水湿透衣背。',
			'学生宿舍安装空调，惠及两万余人。',
			'职工常见疾病互助保障计划启动。',
			'居民和物业握手言和，多年积怨化解。',
			'农民全年收入增长百分之八。',
			'教师长期坚持家访，走遍了全镇。',
			'护士全力抢救，终于脱离危险。',
			'司机从容应对，避免了一场事故。',
			'记者时隔一年再访该村，面貌焕然一新。',
			'专家建议成立专项基金。',
			'村民常年饮用山泉水，水质优良。',
			'选手安全意识强，全程零失误。',
			'游客和当地群众一起跳起锅庄。',
			'队员全部平安归来，无一伤亡。',
			'市民高兴之余，也提出了建议。',
			'代表来自各行各业，代表性广泛。',
			'干部时时处处以身作则。',
			'党员全员参与，责任到人。',
			'会员单位共同签署公约。',
			'委员计划明年提交提案。',
			'主席任期五年，可连选连任。',
			'书记成为第一责任人。',
			'总经理明确分工，层层压实责任。',
			'校长应邀在论坛上发言。',
			'院长查房制度坚持了二十年。',
			'医生严查药品来源，守住安全关。',
			'工程师文化在这里扎根。',
			'设计师从传统纹样中汲取灵感。',
			'老师满怀深情地朗读课文。',
			'家长安心上班，孩子快乐托管。',
			'孩子向往太空，画下火箭和卫星。',
			'老人乐于助人，邻里有口皆碑。',
			'战士荣立战功，喜报送到家。',
			'民警路遇险情，果断处置。',
			'消防员通宵奋战，扑灭山火。',
			'志愿者团队常态化服务，居民点赞。',
			'快递员成为城市流动的风景线。',
			'骑手党支部成立，凝聚红色力量。',
			'员工单身公寓交付使用。',
			'企业家时代精神论坛开幕。',
		]) {
			checkPersons(text);
		}
	});

	it('are no words, places and roles', () => {
		for (const text of [
			'于是他走了，马路上车来车往，高强度工作持续到白天黑夜。',
			'今年两节期间将发放慰问金三百余万元。',
			'安全生产责任重大，和平年代也要居安思危。',
			'时代在变，方便群众的施工方案得到应对。',
			'黄金周期间，江苏、江西、云南等地景区客流高峰明显。',
			'记者从有关部门了解到，任务已经完成，常务会议研究了金融工作。',
			'万家灯火，路上行人匆匆，田间地头一片繁忙，文化活动丰富。',
			'高度重视高质量发展，高新技术产业成效显著。',
			'成功来之不易，张贴通知后马上办理，管理制度更加健全。',
			'人民警察说，同志们辛苦了，师傅们干劲十足。',
			'王某（男，35岁）被依法处理，张女士和李先生到场。',
		]) {
			checkPersons(text);
		}
	});

	it('need no title where surname and given name say enough', () => {
		checkPersons('⟦许佩音⟧进一步加快步子。');
		checkPersons('那一课，⟦陈和远⟧讲得最好。');
		checkPersons('⟦彭国栋⟧今天第一个到岗，⟦沈立实⟧随后赶到。');
		checkPersons('⟦曹立业⟧（中）、⟦谢芬⟧（左）在车间。');
		checkPersons('⟦董小满⟧（化名）、⟦郑阿妹⟧两人搬来药箱。');
		checkPersons('图为工人正在装船。（⟦彭珺⟧摄）');
		checkPersons('美编/⟦高岳⟧　校对/⟦刘梦川⟧');
		checkPersons('平安酿酒有限公司⟦牛槐⟧、三江发电有限公司⟦车立生⟧分获一等奖。');
	});

	it('are no idioms, measures, places and works', () => {
		for (const text of [
			'大家居安思危，走马观花要不得，也不能胡作非为。',
			'领导人高瞻远瞩，作出决断。',
			'他拍了张照，献上一束白菊。',
			'江滨路、吕岭路和徐东大街同时通车。',
			'他在贺信中说，企业要向市场要效益。',
			'“金蓝领”和《白蜡林》都很受欢迎。',
			'林和草恢复了，金和银的价格涨了。',
			'东盟成员国重申这一立场。',
			'这块桑塔纳品牌的招牌还在。',
		]) {
			checkPersons(text);
		}
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

	it('stand behind 叫, years and 小, in brackets behind works', () => {
		checkPersons('那个叫⟦石顺⟧的男孩得了奖。');
		checkPersons('1963年⟦高立麟⟧在省城读完中学。');
		checkPersons('大家都关心小⟦徐娟⟧的病情。');
		checkPersons('《海边》（⟦马得草⟧）、《山里》（⟦楚文⟧）');
		checkPersons('本报记者⟦高远⟧报道。');
	});

	it('have a post in a committee of the body before', () => {
		checkPosts('市总工会党组成员、经费审查委员会主任何立军出席。', '何立军: 党组成员@市总工会, 经费审查委员会主任@市总工会');
		checkPersons('教练张口就骂。');
		checkPersons('专家⟦闵军⟧正带队在田间指导。');
		checkPersons('党委书记⟦薄向东⟧出席。');
		checkPersons('患者阿芳今年42岁，11名工友才刚刚上班。');
	});

	it('are no adverbs, streets and amounts of things', () => {
		for (const text of ['李姓主席高度评价这项工作。', '他走进高尔基大街。', '收到一百万张选票。', '我殷切地希望。']) {
			checkPersons(text);
		}
	});

	it('have surnames that are hardly met', () => {
		checkPersons('⟦荀晓明⟧每天五点起床。');
		checkPersons('“这是大家的功劳。”⟦蹇芳⟧说。');
	});

	it('are spread by a space in lists', () => {
		checkPersons('代表有王增力、⟦左 军⟧、厉志海、⟦朴 逸⟧（朝鲜族）、郑荣胜。'.replaceAll(/(王增力|厉志海|郑荣胜)/gu, '⟦$1⟧'));
	});

	it('are no prepositions behind titles', () => {
		for (const text of ['主席向地理学家表示感谢。', '业务员曾承诺退款。', '银行业认为可行。', '他们经过霍尔木兹海峡。']) {
			checkPersons(text);
		}
	});

	it('have rare surnames between a post and a verb of speech', () => {
		checkPersons('区总工会副主席⟦扬文川⟧说，培训要有质量。');
		checkPersons('急诊科主任⟦别晓岚⟧介绍，来的人多了。');
		checkPersons('职工代表⟦扶海平⟧表示，公司很认真。');
	});

	it('are no adverbs, verbs and common words behind titles', () => {
		for (const text of [
			'校长满怀深情地说，孩子们长大了。',
			'班长严格要求自己。',
			'队长温柔地说，再来一次。',
			'老师强烈建议多走动。',
			'主席全力以赴，不敢松懈。',
			'汇聚职工智慧和力量。',
			'队员齐声说好。',
			'提升教师道德，汇聚职工智慧。',
			'增强职工荣誉感。',
			'组长时刻提醒大家。',
		]) {
			checkPersons(text);
		}
	});

	it('of foreigners stand behind titles though their characters say little', () => {
		checkPersons('总理⟦巴里延科⟧认为危机已经过去。');
		checkPersons('国防部长⟦罗季维诺夫⟧等出席。');
	});

	it('of bylines and credits have roles', () => {
		const [first] = mentionsOf(
			recognizer,
			'person',
			'职工书画展开幕\n\n本报讯（记者 柏大为）近日，书画展开幕。展出作品百余件，观众很多。\n',
		);
		assert.equal(first?.text, '柏大为');
		assert.equal(first?.role, '记者');
		assert.equal(first?.source, 'byline');
	});

	it('are not cut by what can be no part of one, nor go on with it', () => {
		checkPersons('编剧⟦梁凝⟧1998年回到家乡，作者⟦马津⟧２００３年入职。');
		checkPersons('会议由厂长⟦李长和⟧9日主持，名单上有⟦王建平⟧和⟦陈金和⟧。');
		checkPersons('评论家⟦孟繁荃⟧与40位读者围坐在一起。');
		checkPersons('出版社最近出版了⟦赵振宇⟧著的教材。');
		checkPersons('⟦刘捷⟧原是车间的工人，⟦陈凌云⟧原为教师。');
		checkPersons('他们说起了⟦张志雄⟧为村里修路的事。');
	});

	it('are no forms of address, things that are counted, nor common words behind 的', () => {
		checkPersons('郑先生走进门，陈小姐迎上来。郑先生坐下，陈小姐倒茶。');
		checkPersons('胡老说，画画疲倦时就去看花。王姐说，她也去。');
		checkPersons('那张小巧的门票一直留着。');
		checkPersons('这已不在技术的范畴，也不在艺术的范畴。');
		checkPersons('墙上的画虽说是涂鸦之作，却是孩子画的。');
		checkPersons('该组织成员国石油部长开会。');
	});

	it('of foreigners keep their rare characters behind a title and where nothing goes on', () => {
		checkPersons('外长⟦何塞·米格尔⟧今天到访，前总理⟦差瓦利·永猜裕⟧上将同行。');
		checkPersons('教授⟦马克·卢蒲⟧1962年提出这一看法。');
	});

	it('have characters that names seldom have, where a sure surname opens them', () => {
		checkPersons('⟦李修齐⟧认为，⟦郭品贤⟧表示，⟦王科⟧也在场。');
		checkPersons('演员⟦宋应辉⟧登台。教授⟦陈在勋⟧说，不急。');
	});

	it('are words behind posts, and behind trades before a verb', () => {
		checkPersons('前总理⟦高达⟧的专机抵达，副行长⟦林涛⟧作出说明。');
		checkPersons('职工⟦田野⟧没来得及脱鞋就跳入水中。');
		checkPersons('委员计划明年提交提案，干部廉洁自律，职工智慧无穷。');
	});

	it('have two surnames', () => {
		checkPersons('选手⟦刘黄思远⟧获得冠军，学生⟦张李雨桐⟧、⟦陈佳⟧到场。');
		checkPersons('美术教师⟦闾丘敏⟧为老人剪窗花。');
	});

	it('of two characters stand in two places where each may be a name', () => {
		checkPersons('看台上，⟦高敏⟧是常客。\n\n比赛结束时，⟦高敏⟧在场边挥手。');
		checkPersons('远处，楼群连成一片。\n\n近处，楼群高低错落。');
	});

	it('are no verbs with what they are done to, nor posts', () => {
		checkPersons('主任管得严，村民包粽子，老人安度晚年。');
		checkPersons('从警19年，曾荣立个人二等功。');
		checkPersons('就像刚才杨主编说的，李主任说过的。');
	});

	it('are no birds, plants and places of the dictionary', () => {
		checkPersons('湖边有白鹭、苍鹰、海雕等多种鸟类。');
		checkPersons('在成交额上，竞争已经白热化。');
	});

	it('stand one behind the other without a mark', () => {
		checkPersons('本报记者⟦康淼⟧⟦沈汝方⟧从会上了解到。');
		checkPersons('大会选出⟦王建国⟧⟦李志强⟧⟦陈桂英⟧⟦赵海涛⟧等人。');
		checkPersons('画家⟦吴守中⟧和⟦石宝齐⟧都到了，⟦肖立民⟧和镇长⟦麦达通⟧作陪。');
	});

	it('that everyone knows may open the name of somebody else', () => {
		checkPersons('主任⟦陈云霞⟧说，⟦陈云⟧的文稿要好好读。');
		checkPersons('夜里他读⟦沈从文⟧，作者⟦莫言⟧发来祝贺。');
	});

	it('have surnames that nobody lists and given names that are places', () => {
		checkPersons('调解员⟦咸宝军⟧又促成一起调解。\n\n⟦咸宝军⟧今年63岁。');
		checkPersons('驾驶员⟦隗金秀⟧手绘了一本指南，学生⟦暴雨辰⟧捧着鸡蛋壳。');
		checkPersons('突击队队长的扮演者⟦亓官明⟧，是一名木工。');
		checkPersons('化工厂的仪表工⟦麻淑芬⟧。她跟着奶奶学苏绣。');
	});

	it('are no shares, cards and people of an age', () => {
		checkPersons('老人、残疾人等群体的占四成以上。');
		checkPersons('凭工会会员卡可免费参观。');
		checkPersons('他懂得了师傅那辈人说的话。');
		checkPersons('节目展现了职工昂扬向上的精神风貌。');
	});

	it('are no adverbs before verbs of speech, nor common words behind posts', () => {
		checkPersons('主任公开表示不满，记者明显感到压力，局长成功说服了大家。');
		checkPersons('书记思路，教练方法，主任车轮，一样也不能少。');
		checkPersons('区总工会副主席⟦冷静⟧表示欢迎。孩子叫⟦时光⟧，今年六岁。');
	});

	it('have given names that are words and places', () => {
		checkPersons('他和⟦易延军⟧一起走进车间，在台上，⟦项文静⟧说：“好。”');
		checkPersons('⟦祖金凤⟧今年63岁。民警⟦初晓⟧调取监控。');
	});
});

describe('posts', () => {
	it('belong to the body before them', () => {
		checkPosts('北京市总工会党组成员、副主席何立军出席会议。', '何立军: 党组成员@北京市总工会, 副主席@北京市总工会');
	});

	it('at several bodies each have their own', () => {
		checkPosts(
			'朝阳区人大常委会党组副书记、副主任，朝阳区总工会主席张克斌表示祝贺。',
			'张克斌: 党组副书记@朝阳区人大常委会, 副主任@朝阳区人大常委会, 主席@朝阳区总工会',
		);
	});

	it('in the union of a firm are told from those in the firm', () => {
		checkPosts(
			'北京市地铁运营有限公司党委副书记、工会主席田振清说。',
			'田振清: 党委副书记@北京市地铁运营有限公司, 主席@北京市地铁运营有限公司工会',
		);
		checkPosts('首钢集团工会主席、副总经理赵大民说。', '赵大民: 主席@首钢集团工会, 副总经理@首钢集团');
	});

	it('are no word of belonging before another body', () => {
		checkPosts('清华附中朝阳学校的学生，人大附中校长刘小惠到场。', '刘小惠: 校长@人大附中');
	});

	it('stand before honours', () => {
		checkPosts(
			'中国铁路上海局集团有限公司杭州机务段司机、全国劳动模范、全国五一劳动奖章获得者陈立新发言。',
			'陈立新: 司机@中国铁路上海局集团有限公司杭州机务段',
		);
	});

	it('keep the part of the body that they are in', () => {
		checkPosts('北京城建集团党委委员、安全生产部部长王志勇说。', '王志勇: 党委委员@北京城建集团, 安全生产部部长@北京城建集团');
		checkPosts('丽泽项目部项目经理孙国强说。', '孙国强: 项目经理@null');
	});

	it('of the head of a place are in no party committee', () => {
		checkPosts('朝阳区委副书记、区长吴小杰说。', '吴小杰: 副书记@朝阳区委, 区长@null');
	});

	it('may name no body', () => {
		checkPosts('副主任、工会主席王大力说。', '王大力: 副主任@null, 工会主席@null');
		checkPosts('董事长刘锁祥说，企业正处于关键时期。', '刘锁祥: 董事长@null');
	});
});
