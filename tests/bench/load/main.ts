import { startLoadSource } from "./load-source";

const { url } = await startLoadSource();
console.log(`ready at ${url}`);
