#include "flow/AtomicFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

llvm::Error purpose::writeFileAtomically(llvm::StringRef Path, llvm::StringRef Bytes) {
  auto Fail = [&](const llvm::Twine &Problem) {
    return llvm::createStringError("cannot write '" + Path + "': " + Problem);
  };
  llvm::Expected<llvm::sys::fs::TempFile> Temp =
      llvm::sys::fs::TempFile::create(Path + ".temp-%%%%%%%%", llvm::sys::fs::all_read | llvm::sys::fs::all_write);
  if (!Temp)
    return Fail(llvm::toString(Temp.takeError()));
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false, /*unbuffered=*/true);
  OS << Bytes;
  if (std::error_code Error = OS.error()) {
    OS.clear_error();
    llvm::consumeError(Temp->discard());
    return Fail(Error.message());
  }
  if (llvm::Error E = Temp->keep(Path))
    return Fail(llvm::toString(std::move(E)));
  return llvm::Error::success();
}
