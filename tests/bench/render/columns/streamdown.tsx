import { createMathPlugin } from "@streamdown/math";
import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Streamdown } from "streamdown";
import "katex/dist/katex.min.css";
import { growingText } from "./growing-text";

const store = growingText();
// Models write single dollars; by default it would draw a third of the formulas.
const math = createMathPlugin({ singleDollarTextMath: true });

function Column() {
  const text = useSyncExternalStore(store.subscribe, store.text);
  return <Streamdown plugins={{ math }}>{text}</Streamdown>;
}

createRoot(document.body.appendChild(document.createElement("main"))).render(<Column />);
