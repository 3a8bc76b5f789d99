/** The SEC's classes in the colours and sizes of the window, high contrast included. Colour never says anything alone. */
export const previewStyle = `
html body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); padding: 0 1em 4em; font-size: var(--vscode-font-size); }
html .FormData, html .SmallFormData { color: var(--vscode-textLink-foreground); background: none; font-size: 1em; }
html .FootnoteData { color: var(--vscode-editor-foreground); background: none; font-size: .95em; }
html .FormText, html .FormTextC, html .SmallFormText, html .SmallFormTextR, html .MedSmallFormText { font-family: var(--vscode-font-family); font-size: .9em; }
html main { min-width: 48em; }
html a { color: var(--vscode-textLink-foreground); }
table[border="1"], table[border="1"] > * > tr > td, table[border="1"] > * > tr > th { border: 1px solid var(--vscode-contrastBorder, var(--vscode-editorWidget-border, currentColor)); border-collapse: collapse; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-at] { cursor: pointer; }
[data-at]:focus-visible { outline: 2px solid var(--vscode-focusBorder); }
.chosen { outline: 2px solid var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); outline-offset: 1px; }
.found { text-decoration: underline wavy; text-decoration-color: var(--vscode-editorWarning-foreground); background: var(--vscode-inputValidation-warningBackground); }
.found.error { text-decoration-color: var(--vscode-editorError-foreground); background: var(--vscode-inputValidation-errorBackground); }
.found.information { text-decoration-color: var(--vscode-editorInfo-foreground); background: var(--vscode-inputValidation-infoBackground); }
.sign { font-family: var(--vscode-font-family); padding-left: .3em; color: var(--vscode-editor-foreground); }
@media print { .sign, .unseen { display: none; } .found, .chosen { background: none; outline: none; text-decoration: none; } }
`;
