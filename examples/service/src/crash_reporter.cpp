#include "crash_reporter.h"
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

namespace service {

std::string readMinidump(const std::string &File) {
  std::ifstream In(File, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(In), std::istreambuf_iterator<char>());
}

void CrashUploader::upload(const std::string &Body) { std::cout << "crash report of " << Body.size() << " bytes\n"; }

void CrashReporter::leave(std::string Breadcrumb) { Pending.Breadcrumbs.push_back(std::move(Breadcrumb)); }

// Allowed: diagnostic data may serve to find faults.
void CrashReporter::crashed(const std::string &Signal, const std::string &File) {
  Pending.Signal = Signal;
  Pending.Minidump = readMinidump(File);
  std::string Body = "signal=" + Pending.Signal + "\n";
  for (const std::string &Breadcrumb : Pending.Breadcrumbs)
    Body += "crumb=" + Breadcrumb + "\n";
  Body += Pending.Minidump;
  Uploader.upload(Body);
  Pending = CrashReport();
}

} // namespace service
