import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, eventually, openPage, outlineOf, problemsOf, servers } from './workbench.ts';

const page = '夜校课堂受欢迎\n\n本报讯（记者 苏醒）每周二晚上,工人文化宫的夜校课堂座无虚席。\n';

describe('a server that dies', () => {
	before(function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
	});
	after(closeAll);

	it('is started again, and outline and problems come back', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const [pid, ...others] = servers();
		assert.ok(pid !== undefined && others.length === 0, 'one server runs');
		process.kill(pid, 'SIGKILL');
		await eventually(() => assert.ok(servers().length === 1 && servers()[0] !== pid, 'a new server runs'));
		await eventually(() => assert.match(server.text, /running/u));
		assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '夜校课堂受欢迎');
		await eventually(() => assert.ok(problemsOf(document).length > 0));
		assert.equal(document.getText(), page);
	});

	it('is restarted by command', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		const [before] = servers();
		await vscode.commands.executeCommand('jiaokan.restartServer');
		await eventually(() => assert.match(server.text, /running/u));
		assert.notEqual(servers()[0], before);
		await eventually(() => outlineOf(document));
	});

	it('is given up after five deaths in a short time, and comes back by command', async () => {
		const { server } = await activated();
		const { document } = await openPage(page);
		await eventually(() => outlineOf(document));
		for (let death = 0; death < 5; death += 1) {
			const pid = await eventually(() => {
				const [running] = servers();
				assert.ok(running !== undefined && /running/u.test(server.text));
				return running;
			});
			process.kill(pid, 'SIGKILL');
			await eventually(() => assert.ok(!servers().includes(pid)));
		}
		await eventually(() => assert.match(server.text, /stopped/u));
		assert.deepEqual(servers(), []);
		await vscode.commands.executeCommand('jiaokan.restartServer');
		await eventually(() => assert.match(server.text, /running/u));
		assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '夜校课堂受欢迎');
	});
});
