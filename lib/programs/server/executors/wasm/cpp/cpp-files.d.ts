/** C++ sources are bundled as text. */
declare module "*.cpp" {
  const text: string;
  export default text;
}
