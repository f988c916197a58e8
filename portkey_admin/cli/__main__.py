from portkey_admin.cli import main

main()
