// Draws icon.png: a seal with the proofreader's 校, underlined with a proof mark.
import { chromium } from 'playwright-core';

const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
	<rect x="14" y="14" width="228" height="228" rx="40" fill="#a3221f"/>
	<rect x="30" y="30" width="196" height="196" rx="26" fill="none" stroke="#f6e7cf" stroke-width="6"/>
	<text x="128" y="116" text-anchor="middle" dominant-baseline="central" font-family="Noto Serif CJK SC" font-weight="700" font-size="136" fill="#f6e7cf">校</text>
	<path d="M58 206 H166 C190 206 190 184 172 184 C156 184 158 206 178 206 H198" fill="none" stroke="#f2c14e" stroke-width="8" stroke-linecap="round"/>
</svg>`;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
	const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
	await page.setContent(`<style>body{margin:0}</style>${svg}`);
	await page.screenshot({ path: 'icon.png', omitBackground: true });
} finally {
	await browser.close();
}
