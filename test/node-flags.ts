/**
 * For every Node that runs our TypeScript on several threads. Node strips the types with WebAssembly, in each thread anew, and while V8 collects
 * the code of it that became dead, a thread that starts or ends can make it crash (nodejs/node#64500; seen here as
 * `jit_page_->allocations_.erase(addr) == 1`). The built app strips nothing.
 */
export const nodeFlags = ['--no-wasm-code-gc'];
