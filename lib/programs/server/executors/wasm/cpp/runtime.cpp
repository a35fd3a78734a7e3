// What a C++ program needs besides libc++ as it is built for WASI: exceptions (the library has none), the usual words
// at an uncaught one, and word to the host when memory is refused. Made with the compiler's own prefix header.
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <typeinfo>

__asm__(".tagtype __cpp_exception i32\n.globl __cpp_exception\n__cpp_exception:\n");

// The layout that libc++abi's own classes of types have: what `catch` accepts is asked of them.
struct CatchableType : std::type_info {
  virtual void unused1() const = 0;
  virtual void unused2() const = 0;
  virtual bool can_catch(const CatchableType* thrown, void*& object) const = 0;
};

namespace {

struct Header {
  const std::type_info* type;
  void* (*destroy)(void*);
  void* caughtAs;
  Header* outer;
  int handlers;
  bool rethrown;
};
constexpr size_t HEADER_BYTES = (sizeof(Header) + 15) / 16 * 16;

Header* headerOf(void* object) {
  return reinterpret_cast<Header*>(static_cast<char*>(object) - HEADER_BYTES);
}
void* objectOf(Header* header) { return reinterpret_cast<char*>(header) + HEADER_BYTES; }

Header* innermost = nullptr;

void release(Header* header) {
  if (header->destroy) header->destroy(objectOf(header));
  std::free(header);
}

uintptr_t readUnsigned(const uint8_t*& at) {
  uintptr_t value = 0;
  int shift = 0;
  uint8_t byte;
  do {
    byte = *at++;
    value |= uintptr_t(byte & 0x7f) << shift;
    shift += 7;
  } while (byte & 0x80);
  return value;
}

intptr_t readSigned(const uint8_t*& at) {
  uintptr_t value = 0;
  unsigned shift = 0;
  uint8_t byte;
  do {
    byte = *at++;
    value |= uintptr_t(byte & 0x7f) << shift;
    shift += 7;
  } while (byte & 0x80);
  if (shift < sizeof(value) * 8 && (byte & 0x40)) value |= ~uintptr_t(0) << shift;
  return intptr_t(value);
}

bool accepts(const CatchableType* wanted, Header* header) {
  void* object = objectOf(header);
  if (wanted && !wanted->can_catch(static_cast<const CatchableType*>(header->type), object)) return false;
  header->caughtAs = object;
  return true;
}

// The handler of a landing pad that takes the exception: its number in the table of types, or 0.
// The table is the Itanium C++ ABI's language-specific data area, its call sites indexed by landing pad.
uintptr_t findHandler(const uint8_t* at, uintptr_t landingPad, Header* header) {
  if (*at++ != 0xff) return 0;
  const uint8_t* types = nullptr;
  if (*at++ != 0xff) {
    uintptr_t offset = readUnsigned(at);
    types = at + offset;
  }
  ++at;
  uintptr_t sitesBytes = readUnsigned(at);
  const uint8_t* actions = at + sitesBytes;
  uintptr_t action = 0;
  for (uintptr_t site = 0; site <= landingPad; ++site) {
    readUnsigned(at);
    action = readUnsigned(at);
  }
  if (action == 0) return 0;
  for (const uint8_t* record = actions + action - 1;;) {
    intptr_t filter = readSigned(record);
    const uint8_t* next = record;
    intptr_t step = readSigned(record);
    if (filter > 0) {
      const CatchableType* wanted;
      std::memcpy(&wanted, types - filter * sizeof(void*), sizeof wanted);
      if (accepts(wanted, header)) return filter;
    }
    if (step == 0) return 0;
    record = next + step;
  }
}

[[noreturn]] void raise(Header* header) {
  __builtin_wasm_throw(0, objectOf(header));
}

// The library says in these words what it would have thrown had it been built with exceptions.
[[noreturn]] void throwNamed(const char* format, va_list values) {
  char text[400];
  std::vsnprintf(text, sizeof text, format, values);
  const char* quoted = std::strchr(text, '"');
  std::string message = quoted ? std::string(quoted + 1) : std::string(text);
  if (auto end = message.rfind('"'); end != std::string::npos) message.resize(end);
  auto is = [&](const char* name) { return std::strncmp(text, name, std::strlen(name)) == 0; };
  if (is("out_of_range")) throw std::out_of_range(message);
  if (is("invalid_argument")) throw std::invalid_argument(message);
  if (is("length_error")) throw std::length_error(message);
  if (is("bad_alloc")) throw std::bad_alloc();
  if (is("bad_array_new_length")) throw std::bad_array_new_length();
  if (is("bad_cast")) throw std::bad_cast();
  if (std::strstr(text, "was thrown in -fno-exceptions mode")) throw std::runtime_error(message);
  std::fprintf(stderr, "%s\n", text);
  std::abort();
}

}  // namespace

extern "C" {

struct LandingPad {
  uintptr_t index;
  const uint8_t* table;
  uintptr_t selector;
};
LandingPad __wasm_lpad_context;

int _Unwind_CallPersonality(void* object) {
  Header* header = headerOf(object);
  __wasm_lpad_context.selector = findHandler(__wasm_lpad_context.table, __wasm_lpad_context.index, header);
  return 6;
}

void* __cxa_allocate_exception(size_t bytes) noexcept {
  void* memory = std::calloc(1, HEADER_BYTES + bytes);
  if (!memory) std::abort();
  return static_cast<char*>(memory) + HEADER_BYTES;
}

void __cxa_free_exception(void* object) noexcept { std::free(headerOf(object)); }

[[noreturn]] void __cxa_throw(void* object, std::type_info* type, void* (*destroy)(void*)) {
  Header* header = headerOf(object);
  header->type = type;
  header->destroy = destroy;
  raise(header);
}

void* __cxa_get_exception_ptr(void* object) noexcept { return headerOf(object)->caughtAs; }

void* __cxa_begin_catch(void* object) noexcept {
  Header* header = headerOf(object);
  if (!header->caughtAs) header->caughtAs = object;
  ++header->handlers;
  header->rethrown = false;
  if (innermost != header) {
    header->outer = innermost;
    innermost = header;
  }
  return header->caughtAs;
}

void __cxa_end_catch() {
  Header* header = innermost;
  if (!header || --header->handlers > 0) return;
  innermost = header->outer;
  if (!header->rethrown) release(header);
}

[[noreturn]] void __cxa_rethrow() {
  if (!innermost) std::terminate();
  innermost->rethrown = true;
  raise(innermost);
}

[[noreturn]] void verboseAbort(const char* format, ...) __asm__("_ZNSt3__222__libcpp_verbose_abortEPKcz");
[[noreturn]] void verboseAbort(const char* format, ...) {
  va_list values;
  va_start(values, format);
  throwNamed(format, values);
}

[[noreturn]] void __abort_message(const char* format, ...) {
  va_list values;
  va_start(values, format);
  throwNamed(format, values);
}

__attribute__((import_module("stepwise"), import_name("memory_refused"))) void memoryRefused();

void* __real_sbrk(intptr_t bytes);
void* __wrap_sbrk(intptr_t bytes) {
  void* result = __real_sbrk(bytes);
  if (result == reinterpret_cast<void*>(-1)) memoryRefused();
  return result;
}

char* __cxa_demangle(const char* name, char* buffer, size_t* bytes, int* status);

int __real___main_void();
int __wrap___main_void() {
  const char* type = nullptr;
  std::string name, what;
  try {
    return __real___main_void();
  } catch (const std::exception& error) {
    type = typeid(error).name();
    what = error.what();
  } catch (...) {
    type = innermost ? innermost->type->name() : "unknown";
  }
  std::fflush(stdout);
  int status = 0;
  char* demangled = __cxa_demangle(type, nullptr, nullptr, &status);
  name = demangled ? demangled : type;
  if (auto inner = name.find("__2::"); inner != std::string::npos) name.erase(inner, 5);
  std::fprintf(stderr, "terminate called after throwing an instance of '%s'\n", name.c_str());
  if (!what.empty()) std::fprintf(stderr, "  what():  %s\n", what.c_str());
  std::abort();
}

}  // extern "C"
