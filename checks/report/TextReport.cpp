#include "report/TextReport.h"
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
  void finding(const Finding &F) {
    if (F.DeclaredAt.Line) {
      OS << escapeControls(FileName(F.DeclaredAt.File)) << ":" << F.DeclaredAt.Line << ":" << F.DeclaredAt.Column
         << ": " << severityName(F.Level) << ": " << escapeControls(message(F)) << " [" << F.Check << "]\n";
      return;
    }
    line(F.Flow.Where, severityName(F.Level), message(F), F.Check);
    for (const Hop &H : F.Flow.Path)
      if (H.Where.Line)
        line(H.Where, "note", note(H, Program, F), "");
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
  for (const Finding *F : Findings)
    Out.finding(*F);
  for (const Classification::BadAnnotation &Bad : J.BadAnnotations)
    Out.line(Bad.Where, "warning", Bad.Message, "purpose-policy");
}
