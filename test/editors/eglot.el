;;; eglot.el --- Opens the page given as $JIAOKAN_PAGE under Emacs' eglot; writes what a user would get as JSON. -*- lexical-binding: t -*-
;; The first forms are those of docs/editors.md.
(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode zh-news-mode text-mode "Newspaper")
(add-to-list 'auto-mode-alist '("/seeds/.*\\.txt\\'" . zh-news-mode))
(add-to-list 'eglot-server-programs (cons 'zh-news-mode (split-string (getenv "JIAOKAN_COMMAND") "\n")))

(setq eglot-sync-connect 20
      eglot-confirm-server-initiated-edits nil)
(find-file (getenv "JIAOKAN_PAGE"))
(apply #'eglot (eglot--guess-contact))

(defun jiaokan-wait (ready)
  "Wait until READY gives a value, at most ten seconds."
  (let ((left 500))
    (while (and (> left 0) (not (funcall ready)))
      (accept-process-output nil 0.02)
      (setq left (1- left)))))

(flymake-start)
(jiaokan-wait #'flymake-diagnostics)

(let* ((server (eglot-current-server))
       (symbols (jsonrpc-request server :textDocument/documentSymbol (list :textDocument (eglot--TextDocumentIdentifier))))
       (hover (progn (goto-char (point-min))
                     (search-forward "本报讯")
                     (backward-char 2)
                     (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
       (before (buffer-string))
       (actions (jsonrpc-request
                 server :textDocument/codeAction
                 (list :textDocument (eglot--TextDocumentIdentifier)
                       :range (list :start (eglot--pos-to-lsp-position (point-min)) :end (eglot--pos-to-lsp-position (point-max)))
                       :context (list :diagnostics [] :only ["source.fixAll.jiaokan"]))))
       (action (and (> (length actions) 0) (aref actions 0)))
       (whole (if (plist-get action :edit) action (jsonrpc-request server :codeAction/resolve action))))
  (when whole
    (undo-boundary)
    (eglot--apply-workspace-edit (plist-get whole :edit))
    (undo-boundary))
  (let* ((coding-system-for-write 'utf-8)
         (after (buffer-string))
         (undone (progn (undo) (string= before (buffer-string)))))
    (with-temp-file (getenv "JIAOKAN_RESULT")
      (insert (json-encode
               (list :mode (symbol-name (buffer-local-value 'major-mode (get-file-buffer (getenv "JIAOKAN_PAGE"))))
                     :diagnostics (vconcat (mapcar #'flymake-diagnostic-text
                                                   (with-current-buffer (get-file-buffer (getenv "JIAOKAN_PAGE")) (flymake-diagnostics))))
                     :symbols (vconcat (mapcar (lambda (symbol) (plist-get symbol :name)) symbols))
                     :hover (plist-get (plist-get hover :contents) :value)
                     :action (plist-get whole :title)
                     :text after
                     :undone (if undone t :json-false)
                     :warnings (with-current-buffer "*Messages*" (vconcat (seq-filter (lambda (line) (string-match-p "[Ww]arning\\|unsupported\\|[Ee]rror" line))
                                                                               (split-string (buffer-string) "\n")))))))))
  (set-buffer-modified-p nil)
  (eglot-shutdown server))
(kill-emacs 0)
