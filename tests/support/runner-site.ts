import { expect } from "vitest";
import type { ProgramView } from "@/lib/programs/program";
import { parseEvents, post, type StreamedEvent } from "./http";

/** Somebody who uses the app, as a browser with a session of its own. */
export class Person {
  private constructor(
    readonly url: () => string,
    readonly headers: Record<string, string>,
  ) {}

  /** `url` is asked each time: an app that is started again has another port. */
  static async enter(url: () => string): Promise<Person> {
    const page = await fetch(url(), { headers: { accept: "text/html" } });
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    return new Person(url, { cookie });
  }

  async start(body: object): Promise<string> {
    const created = await this.post("", { language: "javascript", ...body });
    expect(created.status, await created.clone().text()).toBe(201);
    return (await created.json()).id;
  }

  post(path: string, body: object): Promise<Response> {
    return post(`${this.url()}/api/programs${path}`, body, this.headers);
  }

  async read(id: string): Promise<ProgramView> {
    return (await fetch(`${this.url()}/api/programs/${id}`, { headers: this.headers })).json();
  }

  /** The events after `after`, until `enough` or the end. */
  async follow(
    id: string,
    enough: (events: StreamedEvent[]) => boolean = () => false,
    after = 0,
  ): Promise<StreamedEvent[]> {
    const controller = new AbortController();
    const url = `${this.url()}/api/programs/${id}/events?after=${after}`;
    const response = await fetch(url, { headers: this.headers, signal: controller.signal });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const piece = await reader?.read();
      text += decoder.decode(piece?.value, { stream: true });
      const events = parseEvents(text.slice(0, text.lastIndexOf("\n\n") + 2));
      if (!piece || piece.done || enough(events)) {
        controller.abort();
        return events;
      }
    }
  }

  async finish(id: string): Promise<ProgramView> {
    const events = await this.follow(id);
    expect(events.at(-1)?.name).toBe("end");
    expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
    return this.read(id);
  }
}

export const hasPrinted = (text: string) => (events: StreamedEvent[]) =>
  events
    .filter(({ name }) => name === "stdout")
    .map(({ data }) => data.text)
    .join("")
    .includes(text);
