// Preloaded into server and command line by network.test.ts: whatever would open a connection or start a program is written
// to the file that JIAOKAN_SPY names, and refused.
const fs = require('node:fs');
const module_ = require('node:module');

function refuse(owner, name, what) {
	const original = owner[name];
	if (typeof original !== 'function') throw new Error(`no ${what} to watch`);
	owner[name] = function watched() {
		fs.appendFileSync(process.env.JIAOKAN_SPY, `${what}\n`);
		throw new Error(`${what} is not allowed`);
	};
}

const net = require('node:net');
refuse(net.Socket.prototype, 'connect', 'net.connect');
refuse(net.Server.prototype, 'listen', 'net.listen');
refuse(require('node:dgram'), 'createSocket', 'dgram');
refuse(require('node:dns'), 'lookup', 'dns.lookup');
refuse(require('node:http').ClientRequest.prototype, 'end', 'http');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
	refuse(require('node:child_process'), name, name);
for (const name of ['fetch', 'WebSocket', 'eval', 'Function']) refuse(globalThis, name, name);
module_.syncBuiltinESMExports();
