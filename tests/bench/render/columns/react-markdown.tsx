import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import Markdown from "react-markdown";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import "katex/dist/katex.min.css";
import { growingText } from "./growing-text";

const store = growingText();

function Column() {
  const text = useSyncExternalStore(store.subscribe, store.text);
  return (
    <Markdown remarkPlugins={[remarkMath]} rehypePlugins={[rehypeKatex]}>
      {text}
    </Markdown>
  );
}

createRoot(document.body.appendChild(document.createElement("main"))).render(<Column />);
