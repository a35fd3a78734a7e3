import { type IDisposable, languages } from "monaco-editor/editor/editor.api";
import { WORDS } from "./language-words";

/** Suggests a language's keywords and the names that programs of students use most; Monaco adds the words of the text itself. */
export function completeCode(language: string): IDisposable {
  const words = WORDS[language] ?? { keywords: [], names: [], members: [], pieces: {} };
  const { Keyword, Function: Callable, Method, Snippet } = languages.CompletionItemKind;
  return languages.registerCompletionItemProvider(language, {
    triggerCharacters: ["."],
    provideCompletionItems(model, position) {
      const word = model.getWordUntilPosition(position);
      const range = {
        startLineNumber: position.lineNumber,
        endLineNumber: position.lineNumber,
        startColumn: word.startColumn,
        endColumn: word.endColumn,
      };
      const item = (label: string, kind: languages.CompletionItemKind) => ({
        label,
        kind,
        insertText: label,
        range,
      });
      const before = model.getLineContent(position.lineNumber)[word.startColumn - 2];
      if (before === ".") return { suggestions: words.members.map((name) => item(name, Method)) };
      const pieces = Object.entries(words.pieces).map(([label, insertText]) => ({
        ...item(label, Snippet),
        insertText,
        detail: insertText.split("\n")[0]?.replace(/\$\d/g, "") ?? "",
        insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
      }));
      return {
        suggestions: [
          ...words.keywords.map((name) => item(name, Keyword)),
          ...words.names.map((name) => item(name, Callable)),
          ...pieces,
        ],
      };
    },
  });
}
