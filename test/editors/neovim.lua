-- Opens the page given as $JIAOKAN_PAGE under Neovim's built-in client and writes what a user would get as JSON to $JIAOKAN_RESULT.
-- The first lines are those of docs/editors.md.
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
	pattern = '*/seeds/*.txt',
	callback = function()
		vim.bo.filetype = 'zh-news'
	end,
})
vim.api.nvim_create_autocmd('FileType', {
	pattern = 'zh-news',
	callback = function()
		local client = vim.lsp.start_client({
			name = 'jiaokan',
			cmd = vim.split(vim.env.JIAOKAN_COMMAND, '\n'),
			root_dir = vim.fn.getcwd(),
		})
		vim.lsp.buf_attach_client(0, client)
	end,
})

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.JIAOKAN_PAGE))
local result = { filetype = vim.bo.filetype }
vim.wait(10000, function()
	return #vim.diagnostic.get(0) > 0
end, 20)

local function ask(method, params)
	local replies = vim.lsp.buf_request_sync(0, method, params, 5000)
	for _, reply in pairs(replies or {}) do
		return reply.result
	end
end

local document = vim.lsp.util.make_text_document_params()
result.diagnostics = vim.tbl_map(function(diagnostic)
	return { line = diagnostic.lnum, code = diagnostic.code, source = diagnostic.source }
end, vim.diagnostic.get(0))
result.symbols = vim.tbl_map(function(symbol)
	return symbol.name
end, ask('textDocument/documentSymbol', { textDocument = document }) or {})

local byline = vim.fn.search('本报讯')
vim.fn.cursor(byline, 1)
local hover = ask('textDocument/hover', { textDocument = document, position = { line = byline - 1, character = 1 } })
result.hover = hover and hover.contents.value or vim.NIL

-- The first safe repair that the server offers for the whole page, applied to the buffer as the user's key would.
local last = vim.api.nvim_buf_line_count(0)
local actions = ask('textDocument/codeAction', {
	textDocument = document,
	range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } },
	context = { diagnostics = {}, only = { 'source.fixAll.jiaokan' } },
}) or {}
local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
if actions[1] then
	local action = actions[1].edit and actions[1] or ask('codeAction/resolve', actions[1])
	local client = vim.lsp.get_active_clients()[1]
	vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
	result.action = action.title
end
local after = vim.api.nvim_buf_get_lines(0, 0, -1, false)
result.changed = not vim.deep_equal(before, after)
result.text = table.concat(after, '\n')
vim.cmd('undo')
result.undone = vim.deep_equal(before, vim.api.nvim_buf_get_lines(0, 0, -1, false))

local file = io.open(vim.env.JIAOKAN_RESULT, 'w')
file:write(vim.json.encode(result))
file:close()
vim.cmd('qall!')
