; Installer of Senim for Windows (makensis, 64 bit). Two editions: for the person (no rights asked) and, with ADMIN
; defined, for all users. Given from outside: VERSION, SOURCE (the program's folder), OUTPUT, LISTING (what to remove).
; The vault in %LOCALAPPDATA%\Senim is never touched: not by an install, an upgrade or an uninstall.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Senim"
Name "Senim"
OutFile "${OUTPUT}"
BrandingText "Senim ${VERSION}"
SetDateSave off
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef ADMIN
  RequestExecutionLevel admin
  !define ROOT HKLM
  InstallDir "$PROGRAMFILES64\Senim"
!else
  RequestExecutionLevel user
  !define ROOT HKCU
  InstallDir "$LOCALAPPDATA\Programs\Senim"
!endif

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Senim"
VIAddVersionKey /LANG=1033 "FileDescription" "Senim"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Senim"

LoadLanguageFile "${__FILEDIR__}/Kazakh.nlf"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/Russian.nlf"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/English.nlf"
!include "${__FILEDIR__}/texts.nsh"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; Exit codes: 2 the system is not 64-bit, 3 a newer version is installed, 4 the program is open, 5 files not written.
!macro CLOSED un
Function ${un}closed
  ${If} ${FileExists} "$INSTDIR\Senim.exe"
    look:
    ; Windows refuses to open a running program for writing. Nothing is ended by force: a draft could be lost.
    ClearErrors
    FileOpen $0 "$INSTDIR\Senim.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY look
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro CLOSED ""
!insertmacro CLOSED "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(BITS)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
!ifdef ADMIN
  SetShellVarContext all
!endif
  SetRegView 64
  ReadRegStr $0 ${ROOT} "${KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
  Call closed
FunctionEnd

Function un.onInit
!ifdef ADMIN
  SetShellVarContext all
!endif
  SetRegView 64
  Call un.closed
FunctionEnd

Section
  ; What an earlier version left must not stay beside the new one.
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\locales"
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${SOURCE}/*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(UNWRITTEN)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Senim.lnk" "$INSTDIR\Senim.exe"
  WriteRegStr ${ROOT} "${KEY}" "DisplayName" "Senim"
  WriteRegStr ${ROOT} "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr ${ROOT} "${KEY}" "Publisher" "Senim"
  WriteRegStr ${ROOT} "${KEY}" "DisplayIcon" "$INSTDIR\Senim.exe"
  WriteRegStr ${ROOT} "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr ${ROOT} "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr ${ROOT} "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD ${ROOT} "${KEY}" "NoModify" 1
  WriteRegDWORD ${ROOT} "${KEY}" "NoRepair" 1
SectionEnd

Section "un.Senim"
  ; Only what the installer wrote; a file somebody laid here stays, and with it the folder.
  !include "${LISTING}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Senim.lnk"
  DeleteRegKey ${ROOT} "${KEY}"
SectionEnd
