#include "report/TextReport.h"
#include "findings/Suppressed.h"
#include "findings/Wording.h"
#include "policy/PolicyDiagnostics.h"

using namespace purpose;

namespace {

class TextWriter {
public:
  TextWriter(const FlowUnit &Program, llvm::function_ref<std::string(llvm::StringRef)> FileName, llvm::raw_ostream &OS)
      : Program(Program), FileName(FileName), OS(OS) {}

  void line(const SourcePosition &Where, llvm::StringRef Level, const std::string &Message, llvm::StringRef Check) {
    OS << escapeControls(FileName(Program.string(Where.File))) << ":" << Where.Line << ":" << Where.Column << ": "
       << Level << ": " << escapeControls(Message);
    if (!Check.empty())
      OS << " [" << Check << "]";
    OS << "\n";
  }
  /// \p Level: what stands before the message.
  void finding(const Finding &F, llvm::StringRef Level) {
    if (F.DeclaredAt.Line)
      OS << escapeControls(FileName(F.DeclaredAt.File)) << ":" << F.DeclaredAt.Line << ":" << F.DeclaredAt.Column
         << ": " << Level << ": " << escapeControls(message(F)) << " [" << F.Check << "]\n";
    else
      line(F.Flow.Where, Level, message(F), F.Check);
  }
  void path(const Finding &F) {
    for (const Hop &H : F.Flow.Path)
      if (H.Where.Line)
        line(H.Where, "note", note(H, Program, F), "");
  }
  /// Why it is hidden, or that nobody says why.
  void comment(const Suppression &S) {
    llvm::StringRef Reason = Program.string(S.Reason);
    line(S.Where, "note",
         Reason.empty() ? "NOLINT without a reason hides nothing here" : "NOLINT because: " + Reason.str(), "");
  }

private:
  const FlowUnit &Program;
  llvm::function_ref<std::string(llvm::StringRef)> FileName;
  llvm::raw_ostream &OS;
};

} // namespace

void purpose::writeText(const Judgement &J, llvm::ArrayRef<const Finding *> Findings,
                        llvm::function_ref<std::string(llvm::StringRef)> FileName, llvm::raw_ostream &OS) {
  TextWriter Out(J.Program, FileName, OS);
  for (const Finding *F : Findings) {
    bool Hidden = isSuppressed(J.Program, *F);
    Out.finding(*F, Hidden ? "suppressed" : severityName(F->Level));
    if (!Hidden)
      Out.path(*F);
    if (F->HiddenBy != NoRef)
      Out.comment(J.Program.Suppressions[F->HiddenBy]);
  }
  for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
    Out.line(Bad.Where, "warning", Bad.Message, Bad.Check);
  for (const Finding &F : J.UnknownSubjects)
    Out.finding(F, "remark");
}
