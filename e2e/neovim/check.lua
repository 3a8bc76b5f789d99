-- Run by e2e/run-neovim.mjs inside Neovim 0.7 or later: a clean form, then one with a wrong total, by the built-in client alone.
local folder, command = vim.env.FORM4_FOLDER, vim.env.FORM4_COMMAND
local failed = 0

local function check(name, ok, seen)
	print((ok and 'ok ' or 'not ok ') .. name .. (ok and '' or ': ' .. vim.inspect(seen)) .. '\n')
	if not ok then failed = failed + 1 end
end

local client = vim.lsp.start_client({ name = 'form4', cmd = { 'node', command, 'lsp', '--stdio' }, root_dir = folder })

local function open(name)
	vim.cmd('edit ' .. folder .. '/' .. name)
	vim.bo.filetype = 'form4'
	vim.bo.fixendofline = false
	vim.lsp.buf_attach_client(0, client)
	vim.wait(20000, function() return (vim.lsp.get_client_by_id(client) or {}).initialized end)
	return vim.api.nvim_get_current_buf()
end

local function ask(method, params)
	local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
	for _, answer in pairs(answers) do return answer.result end
end

--- Where words stand: line from 0, and UTF-16 units, which are bytes here.
local function find(words)
	for line, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
		local start = text:find(words, 1, true)
		if start then return { line = line - 1, character = vim.str_utfindex(text, start - 1) } end
	end
end

local clean = open('clean-exercise-and-sale.form4')
local document = { uri = vim.uri_from_bufnr(clean) }
local hover = ask('textDocument/hover', { textDocument = document, position = find('06/16/2025') })
check('a clean form has a hover', vim.inspect(hover):find('Earliest transaction', 1, true) ~= nil, hover)
check('and no errors or warnings', #vim.diagnostic.get(clean, { severity = { min = vim.diagnostic.severity.WARN } }) == 0,
	vim.diagnostic.get(clean))

local wrong = open('errors.form4')
vim.wait(20000, function() return #vim.diagnostic.get(wrong) > 0 end)
local total
for _, found in ipairs(vim.diagnostic.get(wrong)) do
	if found.code == 'total-mismatch' or found.message:find('22,000', 1, true) then total = found end
end
check('a wrong total is found', total ~= nil, vim.diagnostic.get(wrong))

document = { uri = vim.uri_from_bufnr(wrong) }
local at = find('22,200')
hover = ask('textDocument/hover', { textDocument = document, position = at })
check('its hover says the arithmetic', vim.inspect(hover):find('3,000 = 22,000, not 22,200', 1, true) ~= nil, hover)

local actions = ask('textDocument/codeAction', {
	textDocument = document,
	range = { start = at, ['end'] = at },
	context = { diagnostics = {} },
})
local fix
for _, action in ipairs(actions or {}) do
	if action.title == 'Write 22,000' then fix = action end
end
check('the repair is offered', fix ~= nil, actions)
if fix then
	if not fix.edit then fix = ask('codeAction/resolve', fix) end
	vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
	vim.cmd('write')
end
vim.wait(20000, function() return find('22,200') == nil and #vim.diagnostic.get(wrong) > 0 end)
check('and writes the total', find('22,200') == nil and find('22,000') ~= nil, vim.api.nvim_buf_get_lines(0, 20, 26, false))

vim.lsp.stop_client(client, false)
vim.wait(3000, function() return vim.lsp.client_is_stopped(client) end)
vim.cmd(failed > 0 and 'cquit 1' or 'qall!')
