// Other editors that the tests ask: Neovim, and Emacs with eglot. Node built-ins only.
import { installDebian } from './debian.mjs';
import { findOnPath, outputOf } from './process.mjs';

/** Emacs has eglot of its own from 29 on; before that it is a package of Debian's. */
function hasEglot() {
	return outputOf('emacs', ['--batch', '--eval', '(progn (require \'eglot) (princ "eglot"))']) === 'eglot';
}

/**
 * Makes sure that Neovim and Emacs with eglot are there; installs Debian's packages where this runs as root.
 * @throws where one is missing and cannot be installed: the message names the command to run
 */
export async function bringEditors() {
	const missing = [];
	if (findOnPath('nvim') === undefined) missing.push('neovim');
	if (findOnPath('emacs') === undefined) missing.push('emacs-nox');
	if (missing.includes('emacs-nox') || !hasEglot()) missing.push('elpa-eglot');
	if (missing.length === 0) return;
	await installDebian(missing, {
		size: 'about 40 MB',
		purpose: 'to test the server under other editors',
		elsewhere: "Install Neovim 0.7 or newer and Emacs 29 or newer with your system's package manager.",
	});
}
