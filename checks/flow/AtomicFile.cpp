#include "flow/AtomicFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

llvm::Error purpose::writeFileAtomically(llvm::StringRef Path, llvm::StringRef Bytes) {
  auto Fail = [&](const llvm::Twine &Problem) {
    return llvm::createStringError("cannot write '" + Path + "': " + Problem);
  };
  // A device or a pipe takes the bytes; a file in its place would take them from whoever listens there.
  llvm::sys::fs::file_status Status;
  bool Exists = !llvm::sys::fs::status(Path, Status);
  if (Exists && Status.type() != llvm::sys::fs::file_type::regular_file &&
      Status.type() != llvm::sys::fs::file_type::directory_file) {
    std::error_code Error;
    llvm::raw_fd_ostream OS(Path, Error, llvm::sys::fs::CD_OpenExisting);
    if (!Error) {
      OS << Bytes;
      OS.close();
      Error = OS.error();
      OS.clear_error();
    }
    return Error ? Fail(Error.message()) : llvm::Error::success();
  }
  // A link stays one: its target is what is replaced.
  llvm::SmallString<256> Target(Path);
  if (Exists && llvm::sys::fs::real_path(Path, Target))
    Target = Path;
  llvm::Expected<llvm::sys::fs::TempFile> Temp =
      llvm::sys::fs::TempFile::create(Target + ".temp-%%%%%%%%", llvm::sys::fs::all_read | llvm::sys::fs::all_write);
  if (!Temp)
    return Fail(llvm::toString(Temp.takeError()));
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false, /*unbuffered=*/true);
  OS << Bytes;
  if (std::error_code Error = OS.error()) {
    OS.clear_error();
    llvm::consumeError(Temp->discard());
    return Fail(Error.message());
  }
  if (llvm::Error E = Temp->keep(Target))
    return Fail(llvm::toString(std::move(E)));
  return llvm::Error::success();
}
