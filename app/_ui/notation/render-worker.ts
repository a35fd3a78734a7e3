import { RenderDesk, type RenderRequest } from "@/lib/notation/render-requests";

/** The thread that renders: parsing and KaTeX never hold up the page. */
const desk = new RenderDesk();

self.onmessage = ({ data }: MessageEvent<RenderRequest>) => {
  const reply = desk.answer(data);
  if (reply) self.postMessage(reply);
};
