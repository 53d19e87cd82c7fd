import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

describe('works, events, dates and quantities', () => {
	it('works stand between title marks', () => {
		checkMarked(recognizer, 'work', '推荐了《⟦态度⟧》《⟦我在故宫修文物⟧》等书籍，《未完的书名。');
	});

	it('events are named in quotation marks', () => {
		checkMarked(recognizer, 'event', '⟦第四届“朝阳工匠”选树活动⟧启动，⟦“书香建工”主题阅读活动⟧举办四年，获“京彩工匠”称号。');
	});

	it('dates are years, months and days', () => {
		checkMarked(recognizer, 'date', '⟦2023年5月12日⟧开幕，⟦9月27日⟧至⟦9月29日⟧举行，始于⟦90年代⟧，10年间从未中断。');
	});

	it('quantities have units', () => {
		checkMarked(recognizer, 'quantity', '建成⟦1.5万余家⟧，占⟦74%⟧，⟦200余名⟧职工参加第20届大会，2023年完成。');
	});
});
